/** OpenRC's /etc/rc.conf: shell assignments, of which nothing is executed. */
import { numberedLines, unquoted, withoutComment } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

interface RcSetting {
  readonly value: string;
  readonly line: number;
}

export interface RcConf {
  /** What is set, without what is commented out; the last of several counts. */
  readonly settings: ReadonlyMap<string, RcSetting>;
}

/** Reads `name="value"` lines. */
export function parseRcConf(source: SourceText): Parsed<RcConf> {
  const settings = new Map<string, RcSetting>();
  for (const [line, text] of numberedLines(source)) {
    const setting = withoutComment(text);
    const sign = setting.indexOf('=');
    const name = setting.slice(0, Math.max(0, sign));
    if (/^[a-z]\w{1,63}$/.test(name)) settings.set(name, { value: unquoted(setting.slice(sign + 1)), line });
  }
  const first = [...settings.values()][0];
  return { content: { settings }, told: [source.tell('init', 'openrc', first?.line ?? null, 'configured')] };
}
