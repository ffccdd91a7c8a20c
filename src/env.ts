/** The environment: the only place that reads it. `.env.example` documents the same variables (tested). */

/** Every variable we read, with what it does. */
export const ENV_VARIABLES = {
  NO_COLOR: 'Set to anything: no colours in the terminal.',
  FORCE_COLOR: 'Set to 1: colours even when the output is no terminal.',
  COLUMNS: 'Width of the text, when the terminal does not tell it.',
  LC_ALL: 'Language of the answers (zh_CN.UTF-8: Chinese); LC_MESSAGES and LANG come next.',
  LC_MESSAGES: 'See LC_ALL.',
  LANG: 'See LC_ALL.',
  DOCKER_GENTOO_HISTORY:
    'File for the history of the terminal chat; empty: none is kept. Default: ~/.docker_gentoo_history',
} as const;

export interface Env {
  readonly noColor: boolean;
  readonly forceColor: boolean;
  readonly columns: number | null;
  /** The language tag of the environment, `zh_CN.UTF-8`. */
  readonly language: string | undefined;
  /** Undefined: the default file; empty: no history. */
  readonly historyFile: string | undefined;
}

/** Reads the variables; unusable values count as not set. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const columns = Number(source.COLUMNS);
  return {
    noColor: Boolean(source.NO_COLOR),
    forceColor: source.FORCE_COLOR !== undefined && source.FORCE_COLOR !== '' && source.FORCE_COLOR !== '0',
    columns: Number.isInteger(columns) && columns > 0 ? columns : null,
    language: source.LC_ALL || source.LC_MESSAGES || source.LANG,
    historyFile: source.DOCKER_GENTOO_HISTORY,
  };
}
