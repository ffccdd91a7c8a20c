/** QEMU is registered for programs of another architecture, but containers do not find it. */
import type { HostRule, RuleFinding } from '../../rule.ts';

const QEMU = /\/qemu-([a-z0-9_]{1,20})(?:-static)?$/;

export const binfmtFlag: HostRule = {
  id: 'services/binfmt-flag',
  check: ({ host }) =>
    host.of('binfmt').flatMap(({ content, source }) => {
      const ofQemu = content.handlers.flatMap((handler) => {
        const arch = QEMU.exec(handler.interpreter)?.[1];
        return arch === undefined ? [] : [{ ...handler, arch }];
      });
      const off = ofQemu.filter(({ isEnabled }) => !isEnabled);
      const loose = ofQemu.filter(({ isEnabled, flags }) => isEnabled && !flags.includes('F'));
      const tell = (found: typeof ofQemu, variant?: string): RuleFinding[] =>
        found.length === 0
          ? []
          : [
              {
                subject: found[0]?.arch ?? '',
                ...(variant !== undefined && { variant }),
                values: { arches: [...new Set(found.map(({ arch }) => arch))] },
                places: source.atEach(found.map(({ line }) => line)),
              },
            ];
      return [...tell(loose), ...tell(off, 'off')];
    }),
};
