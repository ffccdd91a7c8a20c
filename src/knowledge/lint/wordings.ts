/** The ways in which people ask for facts are about facts that there are, each once. */
import type { Compilation } from '../compile.ts';
import type { FactProblem } from '../read-yaml.ts';

/** Wordings of no fact, facts whose wordings stand in two places, and wordings of two facts. */
export function lintWordings({ facts, lexicon }: Compilation): FactProblem[] {
  const known = new Set(facts.map(({ kind, id }) => `${kind}:${id}`));
  const owners = new Map<string, string>();
  const seen = new Set<string>();
  return lexicon.wordings.flatMap(({ fact, en, 'zh-CN': zh }) => {
    const file = `search/wordings/${fact.split(':')[0]}.yaml`;
    const isAgain = seen.has(fact);
    seen.add(fact);
    const shared = [...en, ...zh].filter((text) => (owners.get(text) ?? fact) !== fact);
    for (const text of [...en, ...zh]) owners.set(text, owners.get(text) ?? fact);
    return [
      ...(known.has(fact) ? [] : [{ file, message: `${fact} is no fact` }]),
      ...(isAgain ? [{ file, message: `${fact} stands here twice: write its wordings together` }] : []),
      ...shared.map((text) => ({ file, message: `${fact} is asked for as ${owners.get(text)} is: "${text}"` })),
    ];
  });
}
