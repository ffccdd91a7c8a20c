/** The storage driver that runs is gone in newer versions: what lies in it has to be saved before. */
import { inEachLanguage } from '../../../../core/words/index.ts';
import type { HostRule } from '../../rule.ts';

/** The first version without it. */
const REMOVED: Readonly<Record<string, string>> = { aufs: '24.0', overlay: '24.0', devicemapper: '25.0' };

export const removedDriver: HostRule = {
  id: 'storage/removed-driver',
  check: ({ host }) => {
    const seen = host.told('storageDriver').find(({ standing }) => standing === 'runs');
    const version = seen && Object.hasOwn(REMOVED, seen.value) ? REMOVED[seen.value] : undefined;
    if (!seen || version === undefined) return [];
    const said = host
      .of('docker-info')
      .flatMap(({ content, source }) => source.atEach(content.linesThat(/storage-driver is deprecated/)));
    return [
      {
        subject: seen.value,
        values: { driver: seen.value, version },
        places: [seen.place, ...said],
        edits: [
          {
            target: 'command',
            phase: 'save',
            command:
              'docker save -o images.tar $(docker image ls --format "{{.Repository}}:{{.Tag}}" | grep -v "<none>")',
            text: inEachLanguage(({ host }) => host.commands.saveNamed),
          },
        ],
      },
    ];
  },
};
