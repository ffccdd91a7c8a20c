/** All lint rules over the knowledge base. */
import { type Compilation, compileKnowledge, type FactProblem } from '../compile.ts';
import { type Fact, FOLDERS, factFileName } from '../schema/fact.ts';
import { type GlossaryLint, readGlossary } from './glossary.ts';
import { lintLanguage } from './language.ts';
import { lintMessages } from './messages.ts';
import { lintChineseName, lintSharedAliases } from './names.ts';
import { proseIn } from './prose.ts';
import { lintCheckers, lintRedirects, lintReferences } from './references.ts';
import { lintSources } from './sources.ts';
import { lintTimelines } from './timelines.ts';

function lintFact(fact: Fact, knowledge: Compilation, glossary: GlossaryLint): FactProblem[] {
  const folder = FOLDERS[fact.kind];
  const file = `${folder}/${factFileName(fact.id)}`;
  const messages = [
    ...lintSources(fact),
    ...lintLanguage(fact),
    ...proseIn(fact).flatMap((prose) => glossary.lint(prose, folder)),
    ...lintTimelines(fact),
    ...lintMessages(fact),
    ...lintChineseName(fact),
    ...lintSharedAliases(fact, knowledge),
    ...lintReferences(fact, knowledge),
  ];
  return messages.map((message) => ({ file, message }));
}

/** Compiles and lints the knowledge folder; returns the facts and everything that is wrong. */
export function lintKnowledge(root: string): Compilation {
  const knowledge = compileKnowledge(root);
  const shared = [...lintRedirects(knowledge), ...lintCheckers(knowledge)].map((message) => ({ file: '', message }));
  const glossary = readGlossary(root);
  const policy = [
    ...lintLanguage(knowledge.changePolicy),
    ...proseIn(knowledge.changePolicy).flatMap((prose) => glossary.lint(prose)),
  ].map((message) => ({ file: 'kernel-changes.yaml', message }));
  return {
    ...knowledge,
    problems: [
      ...knowledge.problems,
      ...shared,
      ...policy,
      ...knowledge.facts.flatMap((fact) => lintFact(fact, knowledge, glossary)),
    ],
  };
}
