/** Another storage driver than the one whose data is there: its images and containers are not seen any more. */
import type { CommandEdit } from '../../edit.ts';
import type { HostRule } from '../../rule.ts';

const COMMANDS: readonly CommandEdit[] = [
  {
    target: 'command',
    phase: 'save',
    command: `docker save -o /root/docker-images.tar $(docker image ls --format "{{.Repository}}:{{.Tag}}" | grep -v "<none>")`,
    text: {
      en: 'While the old driver still runs, keep the images; volumes stay where they are, containers do not.',
      'zh-CN': '趁旧驱动还在运行，先导出镜像；卷会保留，容器不会。',
    },
  },
  {
    target: 'command',
    phase: 'point-of-no-return',
    command: 'docker container ls --all --size',
    text: {
      en: 'Look what the containers hold that is in no volume: it is not seen by the new driver.',
      'zh-CN': '看看容器里有哪些不在卷里的数据：新驱动看不到它们。',
    },
  },
  {
    target: 'command',
    phase: 'check',
    command: 'docker load -i /root/docker-images.tar',
    text: { en: 'With the new driver, bring the images back.', 'zh-CN': '换成新驱动之后，把镜像导入回来。' },
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
