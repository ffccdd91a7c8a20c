/** A service sets sysctls that runc does not allow: of a namespace of the host, or of the whole kernel. */

import type { SourceText } from '../../evidence.ts';
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from '../../yaml/node.ts';

/** Settings of the IPC namespace; all below `fs.mqueue.` are too (validate/validator.go of runc). */
const OF_IPC = new Set(
  'msgmax msgmnb msgmni sem shmall shmmax shmmni shm_rmid_forced'.split(' ').map((name) => `kernel.${name}`),
);
/** What a setting looks like; no variable of Compose. */
const SETTING = /^[a-z]\w{0,60}[./][\w./-]{1,120}$/;

interface Setting {
  readonly name: string;
  readonly line: number;
}

/** With the dots that sysctl has; names written as paths have slashes. */
function dotted(name: string): string {
  const isPath = name.includes('/') && !name.slice(0, name.indexOf('/')).includes('.');
  return isPath ? name.replaceAll('/', '.') : name;
}

/** The sysctls of a service, written as a map or as a list of NAME=VALUE. */
function sysctlsOf({ node }: ComposeEntry): Setting[] {
  const sysctls = nodeAt(node, 'sysctls');
  return [
    ...entriesOf(sysctls).map(([name, { line }]) => ({ name, line })),
    ...itemsOf(sysctls).map((item) => ({ name: (textOf(item) ?? '').split('=', 1)[0] ?? '', line: item.line })),
  ].filter(({ name }) => SETTING.test(name));
}

/** Which wording refuses a setting; null where runc takes it. */
function refusalOf(name: string, { node }: ComposeEntry, { profile }: RuleInput): string | null {
  const isOfHost = (key: string): boolean => textOf(nodeAt(node, key)) === 'host';
  if (name.startsWith('net.')) return isOfHost('network_mode') ? 'network' : null;
  if (OF_IPC.has(name) || name.startsWith('fs.mqueue.')) return isOfHost('ipc') ? 'ipc' : null;
  if (name === 'kernel.hostname') return 'hostname';
  if (name === 'kernel.domainname') return isOfHost('uts') ? 'of-kernel' : null;
  if (name.startsWith('user.')) return profile.rootless || profile.usernsRemap ? null : 'user';
  return 'of-kernel';
}

/** Where a namespace of the host is asked for. */
const ASKED: Readonly<Record<string, string>> = { network: 'network_mode', ipc: 'ipc' };

function ofService(service: ComposeEntry, source: SourceText, input: RuleInput): RuleFinding[] {
  const refused = Map.groupBy(sysctlsOf(service), ({ name }) => refusalOf(dotted(name), service, input));
  return [...refused].flatMap(([refusal, settings]): RuleFinding[] => {
    const [first] = settings;
    if (refusal === null || !first) return [];
    const asked = nodeAt(service.node, ASKED[refusal] ?? '');
    const names = settings.map(({ name }) => name);
    return [
      {
        subject: first.name,
        ...(refusal !== 'network' && { variant: refusal }),
        values: { service: service.name, names, ...(refusal === 'of-kernel' && { first: dotted(first.name) }) },
        places: [source.at(first.line), ...(asked ? [source.at(asked.line)] : [])],
      },
    ];
  });
}

export const composeHostSysctl: HostRule = {
  id: 'compose/host-sysctl',
  check: (input) =>
    input.host
      .of('compose')
      .flatMap(({ content, source }) => content.services.flatMap((service) => ofService(service, source, input))),
};
