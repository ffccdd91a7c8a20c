/** Computes the tables that words are looked up in from the lexicon. */
import type { Lexicon } from '../schema/lexicon.ts';
import type { Fold } from './fold.ts';
import { LexiconReader, type TermKind, type WordTables } from './lexicon.ts';

interface Entry {
  readonly key: string;
  readonly kind: TermKind;
}

class WordCompiler {
  readonly #fold: Fold;
  readonly latin = new Map<string, Entry>();
  readonly han = new Map<string, Entry>();

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  add(texts: readonly string[], make: (known: Entry | undefined, key: string) => Entry): void {
    for (const text of texts) {
      const folded = this.#fold(text);
      const isHan = /^\p{Script=Han}+$/u.test(folded);
      const key = isHan
        ? folded
        : LexiconReader.split(folded)
            .map((piece) => piece.key)
            .join(' ');
      const words = isHan ? this.han : this.latin;
      words.set(key, make(words.get(key), key));
    }
  }

  /** What means the same as a word of the context is context too. */
  spreadContext(): void {
    const all = [...this.latin.values(), ...this.han.values()];
    const keys = new Set(all.flatMap(({ key, kind }) => (kind === 'context' ? [key] : [])));
    for (const words of [this.latin, this.han])
      for (const [word, { key }] of words) if (keys.has(key)) words.set(word, { key, kind: 'context' });
  }
}

/** The tables of a lexicon. @param fold folds the words as questions are folded */
export function compileWords({ synonyms, words }: Pick<Lexicon, 'synonyms' | 'words'>, fold: Fold): WordTables {
  const compiler = new WordCompiler(fold);
  // Chinese has no blanks: what is a word of any sentence has to be known to be told from its neighbours.
  compiler.add([...words.written, ...words.plain['zh-CN']], (_, key) => ({ key, kind: 'term' }));
  compiler.add([...words.filler.en, ...words.filler['zh-CN']], () => ({ key: '', kind: 'filler' }));
  for (const { concept, en, 'zh-CN': zh } of synonyms)
    compiler.add([concept, ...en, ...zh], () => ({ key: `~${concept}`, kind: 'term' }));
  compiler.add([...words.context.en, ...words.context['zh-CN']], (known, key) => ({
    key: known?.kind === 'term' ? known.key : key,
    kind: 'context',
  }));
  compiler.spreadContext();
  const rows = (entries: ReadonlyMap<string, Entry>): WordTables['latin'] =>
    [...entries].map(([word, { key, kind }]) => [word, key, kind]);
  return { latin: rows(compiler.latin), han: rows(compiler.han) };
}
