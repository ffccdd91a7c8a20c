/** The iptables that is selected, and a kernel that lacks its tables. */
import type { HostRule } from '../rule.ts';

const CAPABILITY = { nft: 'bridge-iptables-nft', legacy: 'bridge-iptables-legacy' } as const;
const OTHER = { nft: 'legacy', legacy: 'nft' } as const;

export const iptablesFlavour: HostRule = {
  id: 'portage/iptables-flavour',
  check: ({ host, kernel }) => {
    const flavour = host.value('iptables');
    if (flavour === undefined || !kernel?.isWhole || kernel.status(CAPABILITY[flavour]) !== 'missing') return [];
    const lacks = kernel.lacks(CAPABILITY[flavour]).map((symbol) => `CONFIG_${symbol}`);
    const other = OTHER[flavour];
    const program = `xtables-${other}-multi`;
    const targets = host.of('eselect').flatMap(({ content }) => content.targets);
    const hasOther = targets.some(({ name }) => name === program);
    const canSwitch = kernel.status(CAPABILITY[other]) === 'ok';
    const places = host.placesOf('iptables');
    const values = { flavour, options: lacks, program };
    if (!canSwitch || host.value('firewallBackend') === 'nftables')
      return [{ subject: 'iptables', values, variant: 'kernel', places }];
    const select = { target: 'command', phase: 'configure', command: `eselect iptables set ${program}` } as const;
    if (hasOther || targets.length === 0) return [{ subject: 'iptables', values, places, edits: [select] }];
    return [{ subject: 'iptables', values, variant: 'not-built', places }];
  },
};
