/** The variables by which dockerd is told a proxy, in /etc/conf.d/docker and in units of systemd. */
import type { SourceText } from './evidence.ts';
import type { Host } from './host.ts';

const NAME = /^(?:https?|no|all)_proxy$/i;

interface ProxyVariable {
  readonly name: string;
  readonly line: number;
}

/** The variables of one file. */
export interface ProxyVariables {
  readonly source: SourceText;
  /** What dockerd gets. */
  readonly arriving: readonly ProxyVariable[];
  /** What stays in the shell of the service script, which exports nothing by itself. */
  readonly lost: readonly ProxyVariable[];
}

/** The names behind `export`, with or without a value. */
function exportedIn({ lines }: SourceText): ReadonlySet<string> {
  return new Set(
    lines
      .map((line) => line.trim())
      .filter((line) => line.startsWith('export '))
      .flatMap((line) => line.split(/\s/).map((word) => word.split('=', 1)[0] ?? '')),
  );
}

/** The files that set any, in their order. */
export function proxyVariables(host: Host): ProxyVariables[] {
  const confs = host.of('docker-conf').map(({ content, source }) => {
    const variables = [...content.settings.values()].filter(({ name }) => NAME.test(name));
    const names = exportedIn(source);
    return {
      source,
      arriving: variables.filter(({ name }) => names.has(name)),
      lost: variables.filter(({ name }) => !names.has(name)),
    };
  });
  const units = host.of('dockerd-unit').map(({ content, source }) => ({
    source,
    arriving: content.environment.filter(({ name }) => NAME.test(name)),
    lost: [],
  }));
  return [...confs, ...units].filter(({ arriving, lost }) => arriving.length + lost.length > 0);
}
