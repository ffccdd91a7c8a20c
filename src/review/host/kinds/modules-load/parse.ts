/** The modules that are loaded at boot: a name a line, or OpenRC's `modules="a b"`. */
import { unquoted, withoutComment } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';
import { numbered } from './lines.ts';

interface LoadedModule {
  readonly name: string;
  readonly line: number;
}

export interface ModulesLoad {
  readonly modules: readonly LoadedModule[];
}

const SETTING = /^modules(?:_\d[\d_]{0,20})?=/;
const OTHER = /^\w{1,80}=/;
const MOST_LINES = 5000;

/** The names on a line; what else OpenRC sets are arguments of modules. */
function namesOn(text: string): string[] {
  if (SETTING.test(text)) return unquoted(withoutComment(text.replace(SETTING, ''))).split(/\s+/);
  return OTHER.test(text) ? [] : text.split(/\s+/, 1);
}

export function parseModulesLoad(source: SourceText): Parsed<ModulesLoad> {
  const modules = numbered(source.firstLines(MOST_LINES)).flatMap(({ text, line }) =>
    namesOn(text).flatMap((name) => (name === '' ? [] : [{ name, line }])),
  );
  return { content: { modules }, told: [] };
}
