/** The kernel is started without its guards against flaws of the processor, which containers share. */
import { lastParameter } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

export const mitigationsOff: HostRule = {
  id: 'boot/mitigations-off',
  check: ({ host }) =>
    host.of('kernel-command-line').flatMap(({ content, source }) => {
      const parameter = lastParameter(content, 'mitigations');
      return parameter?.value === 'off' ? [{ subject: 'mitigations', places: [source.at(parameter.line)] }] : [];
    }),
};
