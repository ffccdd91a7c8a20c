/** A proxy that dockerd does not get, or that is not for what it fetches. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { memberOf } from '../../json/json.ts';
import { type ProxyVariables, proxyVariables } from '../../proxy-variables.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

const HTTP = /^http_proxy$/i;
/** Not ALL_PROXY: Go does not ask for it. */
const HTTPS = /^https_proxy$/i;

/** Whether any file says something of HTTPS, also one from which it does not arrive: that is told of by itself. */
function isHttpsTold(input: RuleInput): boolean {
  const { files, flags } = daemonOf(input);
  return (
    proxyVariables(input.host).some(({ arriving, lost }) =>
      [...arriving, ...lost].some(({ name }) => HTTPS.test(name)),
    ) ||
    files.some(({ settings }) => memberOf(settings.member('proxies')?.value, 'https-proxy')) ||
    flags.some(({ name }) => name === 'https-proxy')
  );
}

function ofVariables({ arriving, lost, source }: ProxyVariables, isTold: boolean): RuleFinding[] {
  const first = arriving.find(({ name }) => HTTP.test(name));
  const notExported = lost.map(({ name, line }) => ({
    subject: name,
    variant: 'not-exported',
    values: { name },
    places: [source.at(line)],
    edits: [{ target: 'line', source, line, text: `export ${source.lines[line - 1]?.trim() ?? ''}` } as const],
  }));
  if (!first || isTold) return notExported;
  return [...notExported, { subject: first.name, values: { name: first.name }, places: [source.at(first.line)] }];
}

/** `proxies` of daemon.json with the one for HTTP. */
function ofFile(input: RuleInput): RuleFinding[] {
  return daemonOf(input).files.flatMap((file) => {
    const http = memberOf(file.settings.member('proxies')?.value, 'http-proxy');
    if (!http) return [];
    return [{ subject: http.key, values: { name: http.key }, places: [file.at(http)] }];
  });
}

export const proxyReach: HostRule = {
  id: 'daemon/proxy-reach',
  needsWhole: true,
  check: (input) => {
    const isTold = isHttpsTold(input);
    return [
      ...proxyVariables(input.host).flatMap((each) => ofVariables(each, isTold)),
      ...(isTold ? [] : ofFile(input)),
    ];
  },
};
