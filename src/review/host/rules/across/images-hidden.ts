/** Another storage driver than the one whose data is there: its images and containers are not seen any more. */
import { inEachLanguage } from '../../../../core/words/index.ts';
import type { CommandEdit } from '../../edit.ts';
import type { HostRule } from '../../rule.ts';

const COMMANDS: readonly CommandEdit[] = [
  {
    target: 'command',
    phase: 'save',
    command: `docker save -o /root/docker-images.tar $(docker image ls --format "{{.Repository}}:{{.Tag}}" | grep -v "<none>")`,
    text: inEachLanguage(({ host }) => host.commands.saveWithOldDriver),
  },
  {
    target: 'command',
    phase: 'point-of-no-return',
    command: 'docker container ls --all --size',
    text: inEachLanguage(({ host }) => host.commands.lookOutsideVolumes),
  },
  {
    target: 'command',
    phase: 'check',
    command: 'docker load -i /root/docker-images.tar',
    text: inEachLanguage(({ host }) => host.commands.loadImages),
  },
];

export const imagesHidden: HostRule = {
  id: 'across/images-hidden',
  check: ({ host, profile }) => {
    const asked = host.told('storageDriver').find(({ standing }) => standing === 'configured');
    const running = host.told('storageDriver').find(({ standing }) => standing === 'runs')?.value;
    const before = profile.existing ?? running;
    if (!asked || before === undefined || before === asked.value) return [];
    return [
      {
        subject: asked.value,
        values: { driver: asked.value, before },
        places: [asked.place, ...host.placesOf(running === undefined ? 'existing' : 'storageDriver')],
        edits: COMMANDS,
      },
    ];
  },
};
