/** Pieces of messages have to tell something: `fix` answers with the fact that has them. */
import type { Compilation } from '../compile.ts';
import type { FactProblem } from '../read-yaml.ts';
import { FOLDERS, factFileName } from '../schema/fact.ts';
import { compileSearch } from '../search/compile-search.ts';
import { MessageIndex } from '../search/message-index.ts';

/** A piece with less stands in messages of other programs too. In letters, and in units of information. */
const LEAST = { letters: 10, information: 2.5 };

/** Pieces that are too general, and pieces that two facts have. */
export function lintTelling({ facts, lexicon }: Compilation): FactProblem[] {
  const data = compileSearch(facts, lexicon);
  const index = new MessageIndex(data);
  const owners = new Map<string, number>();
  return data.messages.flatMap(({ fact: number, tokens }, piece) => {
    const fact = facts[number];
    const text = tokens.join(' ');
    if (!fact) return [];
    const file = `${FOLDERS[fact.kind]}/${factFileName(fact.id)}`;
    const owner = owners.get(text) ?? number;
    owners.set(text, owner);
    const isGeneral = tokens.join('').length < LEAST.letters || index.informationOf(piece) < LEAST.information;
    return [
      ...(isGeneral ? [{ file, message: `says "${text}", which many messages say: write more of it` }] : []),
      ...(owner === number ? [] : [{ file, message: `says "${text}", as ${facts[owner]?.id} does: which is it?` }]),
    ];
  });
}
