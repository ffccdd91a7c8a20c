/** A service sets sysctls that runc does not allow: of the network of the host, or of the whole kernel. */

import type { SourceText } from '../../evidence.ts';
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from '../../yaml/node.ts';

/** The sysctls of a service, written as a map or as a list of NAME=VALUE. */
function sysctlsOf({ node }: ComposeEntry): { name: string; line: number }[] {
  const sysctls = nodeAt(node, 'sysctls');
  return [
    ...entriesOf(sysctls).map(([name, { line }]) => ({ name, line })),
    ...itemsOf(sysctls).map((item) => ({ name: (textOf(item) ?? '').split('=', 1)[0] ?? '', line: item.line })),
  ];
}

/** Settings that every process of the host shares: no namespace has its own (validate/validator.go of runc). */
function isOfKernel(name: string): boolean {
  return name.startsWith('vm.') || (name.startsWith('fs.') && !name.startsWith('fs.mqueue.'));
}

function ofKernel(service: ComposeEntry, source: SourceText): RuleFinding[] {
  const set = sysctlsOf(service).filter(({ name }) => isOfKernel(name));
  const [first] = set;
  if (!first) return [];
  const values = { service: service.name, names: set.map(({ name }) => name), first: first.name };
  return [{ subject: first.name, variant: 'of-kernel', values, places: [source.at(first.line)] }];
}

export const composeHostSysctl: HostRule = {
  id: 'compose/host-sysctl',
  check: ({ host }) => [
    ...host
      .of('compose')
      .flatMap(({ content, source }) => content.services.flatMap((service) => ofKernel(service, source))),
    ...host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap((service) => {
        const mode = nodeAt(service.node, 'network_mode');
        const set = sysctlsOf(service).filter(({ name }) => name.startsWith('net.'));
        const [first] = set;
        if (textOf(mode) !== 'host' || !first) return [];
        return [
          {
            subject: first.name,
            values: { service: service.name, names: set.map(({ name }) => name) },
            places: [source.at(first.line), source.at(mode?.line ?? null)],
          },
        ];
      }),
    ),
  ],
};
