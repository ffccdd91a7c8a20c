/** A proxy that dockerd does not get, or that is not for what it fetches. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { memberOf } from '../../json/json.ts';
import { type ProxyVariables, proxyVariables } from '../../proxy-variables.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

function isOnlyHttp({ arriving, source }: ProxyVariables): boolean {
  return arriving.some(({ name }) => /^http_proxy$/i.test(name)) && !/(?:https|all)_proxy=/i.test(source.text);
}

function ofVariables(variables: ProxyVariables): RuleFinding[] {
  const { arriving, lost, source } = variables;
  const [first] = arriving;
  const notExported = lost.map(({ name, line }) => ({
    subject: name,
    variant: 'not-exported',
    values: { name },
    places: [source.at(line)],
    edits: [{ target: 'line', source, line, text: `export ${source.lines[line - 1]?.trim() ?? ''}` } as const],
  }));
  if (!first || !isOnlyHttp(variables)) return notExported;
  return [...notExported, { subject: first.name, values: { name: first.name }, places: [source.at(first.line)] }];
}

/** `proxies` of daemon.json with one of the two only. */
function ofFile(input: RuleInput): RuleFinding[] {
  return daemonOf(input).files.flatMap((file) => {
    const proxies = file.settings.member('proxies')?.value;
    const http = memberOf(proxies, 'http-proxy');
    if (!http || memberOf(proxies, 'https-proxy')) return [];
    return [{ subject: http.key, values: { name: http.key }, places: [file.at(http)] }];
  });
}

export const proxyReach: HostRule = {
  id: 'daemon/proxy-reach',
  check: (input) => [...proxyVariables(input.host).flatMap(ofVariables), ...ofFile(input)],
};
