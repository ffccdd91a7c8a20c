/** All lint rules over the knowledge base. */
import { type Compilation, compileKnowledge } from '../compile.ts';
import { compileHost } from '../compile-host.ts';
import type { FactProblem } from '../read-yaml.ts';
import { readReferences } from '../references.ts';
import type { DaemonOptions } from '../schema/daemon-options.ts';
import type { DefaultProfile } from '../schema/default-profile.ts';
import { type Fact, FOLDERS, factFileName } from '../schema/fact.ts';
import { lintEbuilds, lintModuleLimits } from './ebuilds.ts';
import { type GlossaryLint, readGlossary } from './glossary.ts';
import { lintLanguage } from './language.ts';
import { collectPieces, lintMessages, type Pieces } from './messages.ts';
import { collectNames, lintChineseName, lintNames, type Names } from './names.ts';
import { lintOnboarding } from './onboarding-paths.ts';
import { lintPivots } from './pivots.ts';
import { proseIn } from './prose.ts';
import { collectRefs, lintCheckers, lintRedirects, lintReferences } from './references.ts';
import { lintRepeated } from './repeated.ts';
import { lintRule } from './rules.ts';
import { collectSayings, lintSays, type Sayings } from './says.ts';
import { lintShort } from './short.ts';
import { lintClaims, lintSourceList, lintSources } from './sources.ts';
import { lintSteps } from './steps.ts';
import { lintTelling } from './telling.ts';
import { lintTimelines } from './timelines.ts';
import { lintTold } from './told.ts';
import { lintWordings } from './wordings.ts';

/** What the rules look up for every fact, built once. */
interface Sets {
  readonly refs: ReadonlySet<string>;
  readonly names: Names;
  readonly profile: DefaultProfile;
  readonly sayings: Sayings;
  readonly pieces: Pieces;
  readonly glossary: GlossaryLint;
}

function lintFact(fact: Fact, sets: Sets): FactProblem[] {
  const folder = FOLDERS[fact.kind];
  const file = `${folder}/${factFileName(fact.id)}`;
  const messages = [
    ...lintSources(fact),
    ...lintLanguage(fact),
    ...lintShort(fact),
    ...proseIn(fact).flatMap((prose) => sets.glossary.lint(prose, folder)),
    ...lintTimelines(fact, sets.profile.docker),
    ...lintReferences(fact, sets.refs),
    ...lintNames(fact, sets.names),
    ...lintChineseName(fact),
    ...lintPivots(fact),
    ...lintSteps(fact),
    ...lintEbuilds(fact, sets.profile),
    ...lintMessages(fact, sets.pieces),
    ...lintTold(fact),
    ...(fact.kind === 'symptom' ? lintSays(fact, sets.sayings) : []),
  ];
  return messages.map((message) => ({ file, message }));
}

function lintDaemonOptions(options: DaemonOptions): FactProblem[] {
  const claims = ['options', 'unchecked', 'flat', 'misplaced', 'client'];
  const fields = new Map<string, unknown>(Object.entries(options));
  return lintClaims({ kind: 'table', sources: options.sources, claims, fields }).map((message) => ({
    file: 'daemon/options.yaml',
    message,
  }));
}

/** Compiles and lints the knowledge folder; returns the facts and everything that is wrong. */
export function lintKnowledge(root: string): Compilation {
  const references = readReferences(root);
  const knowledge = compileKnowledge(root, references);
  const sets: Sets = {
    refs: collectRefs(knowledge.facts),
    names: collectNames(knowledge),
    profile: knowledge.defaultProfile,
    sayings: collectSayings(knowledge.facts),
    pieces: collectPieces(knowledge.facts),
    glossary: readGlossary(root),
  };
  const shared = [...lintRedirects(knowledge), ...lintCheckers(knowledge)].map((message) => ({ file: '', message }));
  const policy = [
    ...lintLanguage(knowledge.changePolicy),
    ...proseIn(knowledge.changePolicy).flatMap((prose) => sets.glossary.lint(prose)),
  ].map((message) => ({ file: 'kernel-changes.yaml', message }));
  const limits = lintModuleLimits(knowledge.defaultProfile).map((message) => ({
    file: 'default-profile.yaml',
    message,
  }));
  const host = compileHost(root, references);
  return {
    ...knowledge,
    problems: [
      ...knowledge.problems,
      ...host.problems,
      ...lintSourceList(references.sources),
      ...references.shared.lintUnused(),
      ...lintRepeated(knowledge.facts, references.shared),
      ...lintDaemonOptions(host.daemonOptions),
      ...Object.values(host.rules).flatMap((rule) => lintRule(rule, sets)),
      ...shared,
      ...policy,
      ...limits,
      ...knowledge.facts.flatMap((fact) => lintFact(fact, sets)),
      ...lintTelling(knowledge),
      ...lintWordings(knowledge),
      ...lintOnboarding(knowledge, sets),
    ],
  };
}
