/** The unit cuts dockerd off from the mounts of the host. */
import { withoutWord } from '../../fix/without-word.ts';
import type { HostRule } from '../../rule.ts';

const CUT_OFF: ReadonlySet<string> = new Set(['slave', 'private']);

export const mountFlags: HostRule = {
  id: 'daemon/mount-flags',
  check: ({ host }) =>
    host.of('dockerd-unit').flatMap(({ content, source }) => {
      const { mountFlags: flags, isShown } = content;
      if (!flags || !CUT_OFF.has(flags.value)) return [];
      return [
        {
          subject: 'MountFlags',
          values: { value: flags.value },
          places: [source.at(flags.line)],
          ...(!isShown && { edits: [withoutWord(source, flags.line, `MountFlags=${flags.value}`)] }),
        },
      ];
    }),
};
