/** A proxy in make.conf, which dockerd does not see. */
import type { HostRule } from '../../rule.ts';

const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'] as const;

export const proxyOfPortage: HostRule = {
  id: 'portage/proxy-of-portage',
  check: ({ host }) =>
    [...host.of('make-conf'), ...host.of('emerge-info')].slice(0, 1).flatMap(({ content, source }) => {
      const set = PROXIES.flatMap((name) => {
        const variable = content.variables.get(name);
        return variable && variable.value !== '' ? [{ name, line: variable.line }] : [];
      });
      const [first] = set;
      if (!first) return [];
      const places = set.map(({ line }) => source.at(line));
      return [{ subject: first.name, values: { variables: set.map(({ name }) => name) }, places }];
    }),
};
