/** Parameters that people keep for Docker and that the kernel only reads. */

import { inRange } from '../../../../knowledge/version.ts';
import { commandLinesOf } from '../../command-lines.ts';
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

/** The version that was read. */
const READ = '>= 6.12';

export const withoutEffect: HostRule = {
  id: 'boot/without-effect',
  check: ({ host, profile }) =>
    commandLinesOf(host).flatMap(({ content, source }) => {
      const parameter = lastParameter(content, 'swapaccount');
      if (!parameter || !inRange(profile.kernel, READ)) return [];
      return [{ subject: 'swapaccount', places: [source.at(parameter.line)] }];
    }),
};
