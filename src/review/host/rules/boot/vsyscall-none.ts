/** A boot parameter takes away the page that programs of old images call. */
import { commandLinesOf } from '../../command-lines.ts';
import { withoutWord } from '../../fix/without-word.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

export const vsyscallNone: HostRule = {
  id: 'boot/vsyscall-none',
  check: ({ host }) =>
    commandLinesOf(host).flatMap(({ content, source }) => {
      const parameter = lastParameter(content, 'vsyscall');
      if (parameter?.value !== 'none') return [];
      return [
        {
          subject: 'vsyscall',
          places: [source.at(parameter.line)],
          ...(content.isSetting && { edits: [withoutWord(source, parameter.line, 'vsyscall=none')] }),
        },
      ];
    }),
};
