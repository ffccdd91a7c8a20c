/** The iptables that is selected, and a kernel that lacks its tables. */
import type { KnowledgeBase } from '../../../../knowledge/knowledge-base.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule, KernelSight } from '../../rule.ts';

const CAPABILITY = { nft: 'bridge-iptables-nft', legacy: 'bridge-iptables-legacy' } as const;
const OTHER = { nft: 'legacy', legacy: 'nft' } as const;
type Flavour = keyof typeof CAPABILITY;

/** What the kernel lacks for one flavour and what the other does not want: its tables. */
function missingTables(flavour: Flavour, kernel: KernelSight, knowledge: KnowledgeBase): string[] {
  const other = knowledge.get('capability', CAPABILITY[OTHER[flavour]]);
  const shared = new Set(other?.requires.flatMap(({ all = [] }) => all));
  return kernel.lacks(CAPABILITY[flavour]).filter((symbol) => !shared.has(symbol));
}

export const iptablesFlavour: HostRule = {
  id: 'portage/iptables-flavour',
  check: (input) => {
    const { host, kernel, knowledge } = input;
    const flavour = host.value('iptables');
    if (flavour === undefined || !kernel?.isWhole || host.value('firewallBackend') === 'nftables') return [];
    if (daemonOf(input).boolean('iptables')?.value === false) return [];
    const missing = missingTables(flavour, kernel, knowledge);
    if (missing.length === 0) return [];
    const other = OTHER[flavour];
    const program = `xtables-${other}-multi`;
    const places = host.placesOf('iptables');
    const values = { flavour, options: missing.map((symbol) => `CONFIG_${symbol}`), program };
    if (missingTables(other, kernel, knowledge).length > 0)
      return [{ subject: 'iptables', variant: 'kernel', values, places }];
    const targets = host
      .of('eselect')
      .flatMap(({ content }) => content.targets)
      .filter(({ module }) => module === 'iptables');
    if (targets.length === 1 && other === 'nft') return [{ subject: 'iptables', variant: 'not-built', values, places }];
    const select = { target: 'command', phase: 'configure', command: `eselect iptables set ${program}` } as const;
    return [{ subject: 'iptables', values, places, edits: [select] }];
  },
};
