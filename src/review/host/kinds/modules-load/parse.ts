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

/** The quote that a value begins with and does not end with on its line; empty where it ends there. */
function openQuote(value: string): string {
  const [quote = ''] = value;
  return (quote === '"' || quote === "'") && !value.includes(quote, 1) ? quote : '';
}

/** The words of a value; behind a backslash a shell goes on with the next line. */
function wordsOf(value: string): string[] {
  return value.replace(/\\$/, '').split(/\s+/);
}

/** Gathers the names of each line. What else OpenRC sets are arguments of modules. */
class NameReader {
  /** The quote that ends the value whose further lines are read; empty: none is open. */
  #quote = '';

  namesOn(text: string): string[] {
    if (OTHER.test(text)) this.#quote = '';
    if (this.#quote !== '') return this.#further(text);
    if (!SETTING.test(text)) return OTHER.test(text) ? [] : text.split(/\s+/, 1);
    const value = withoutComment(text.replace(SETTING, ''));
    this.#quote = openQuote(value);
    return wordsOf(this.#quote === '' ? unquoted(value) : value.slice(1));
  }

  #further(text: string): string[] {
    const end = text.indexOf(this.#quote);
    if (end === -1) return wordsOf(text);
    this.#quote = '';
    return wordsOf(text.slice(0, end));
  }
}

export function parseModulesLoad(source: SourceText): Parsed<ModulesLoad> {
  const reader = new NameReader();
  const modules = numbered(source.firstLines(MOST_LINES)).flatMap(({ text, line }) =>
    reader.namesOn(text).flatMap((name) => (name === '' ? [] : [{ name, line }])),
  );
  return { content: { modules }, told: [] };
}
