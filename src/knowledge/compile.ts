/** Reads the YAML facts, validates them and checks what a schema cannot: the slow path, at build, lint and after an edit. */
import { join } from 'node:path';
import type { z } from 'zod';
import { type FactProblem, listYaml, type Place, readChecked, readNeeded } from './read-yaml.ts';
import { readReferences } from './references.ts';
import { ChangePolicy } from './schema/change-policy.ts';
import { CheckedAgainst } from './schema/checked-against.ts';
import { Checker } from './schema/checker.ts';
import { DefaultProfile } from './schema/default-profile.ts';
import { Fact, type FactKind, FOLDERS, factFileName } from './schema/fact.ts';
import { KernelLines } from './schema/kernel-lines.ts';
import { type Lexicon, MessageRules, Synonyms, Wordings, WordKinds } from './schema/lexicon.ts';
import { LikelihoodModel } from './schema/likelihood-model.ts';
import { OnboardingPath } from './schema/onboarding-path.ts';
import { Redirects } from './schema/redirects.ts';

export interface CompiledKnowledge {
  readonly facts: readonly Fact[];
  /** `kind:id` of a former name → `kind:id` of today's. */
  readonly redirects: Readonly<Record<string, string>>;
  readonly defaultProfile: DefaultProfile;
  readonly checkers: readonly Checker[];
  /** In their order. */
  readonly onboardingPaths: readonly OnboardingPath[];
  readonly changePolicy: ChangePolicy;
  readonly kernelLines: KernelLines;
  readonly checkedAgainst: CheckedAgainst;
  /** The words that questions and messages are read with. */
  readonly lexicon: Lexicon;
}

export interface Compilation extends CompiledKnowledge {
  readonly problems: readonly FactProblem[];
}

/** The ways through the onboarding lie below its steps. */
export const PATHS = 'onboarding/paths';

/** How people ask for facts, a file for each kind of fact. */
const WORDINGS = 'search/wordings';

function readFact(place: Place, kind: FactKind, name: string): Fact | FactProblem {
  const file = join(FOLDERS[kind], name);
  const outcome = readChecked(place, file, Fact);
  if ('message' in outcome) return outcome;
  const fact = outcome.value;
  if (fact.kind !== kind) return { file, message: `is of kind ${fact.kind}, but lies in ${FOLDERS[kind]}/` };
  if (factFileName(fact.id) !== name)
    return { file, message: `holds ${fact.id}: name the file ${factFileName(fact.id)}` };
  return fact;
}

function readRedirects(place: Place): { redirects: Record<string, string>; problems: FactProblem[] } {
  const outcome = readChecked(place, 'redirects.yaml', Redirects);
  if ('message' in outcome) return { redirects: {}, problems: [outcome] };
  return { redirects: Object.fromEntries(outcome.value.map(({ from, to }) => [from, to])), problems: [] };
}

/**
 * Reads the words of knowledge/search/.
 * @throws Error when a file is missing or wrong: without them no question can be read
 */
function readLexicon(place: Place): Lexicon {
  return {
    synonyms: readNeeded(place, join('search', 'synonyms.yaml'), Synonyms),
    words: readNeeded(place, join('search', 'words.yaml'), WordKinds),
    messages: readNeeded(place, join('search', 'messages.yaml'), MessageRules),
    likelihood: readNeeded(place, join('search', 'likelihood.yaml'), LikelihoodModel),
    wordings: listYaml(join(place.root, WORDINGS)).flatMap((name) => readNeeded(place, join(WORDINGS, name), Wordings)),
  };
}

/** Every file of a folder that is no folder of facts. */
function readAll<T>(place: Place, folder: string, schema: z.ZodType<T>): { values: T[]; problems: FactProblem[] } {
  const values: T[] = [];
  const problems: FactProblem[] = [];
  for (const name of listYaml(join(place.root, folder))) {
    const outcome = readChecked(place, join(folder, name), schema);
    if ('message' in outcome) problems.push(outcome);
    else values.push(outcome.value);
  }
  return { values, problems };
}

/**
 * Reads every fact below `root` (the knowledge folder). A bad file becomes a problem.
 * @param references what facts refer to; by default what the folder has
 * @throws Error when the default profile or the policy of kernel changes cannot be read
 */
export function compileKnowledge(root: string, references = readReferences(root)): Compilation {
  const place = { root, references };
  const facts: Fact[] = [];
  const { redirects, problems: redirectProblems } = readRedirects(place);
  const checkers = readAll(place, 'checkers', Checker);
  const paths = readAll(place, PATHS, OnboardingPath);
  const problems = [...references.sources.problems, ...redirectProblems, ...checkers.problems, ...paths.problems];
  for (const kind of Object.keys(FOLDERS) as FactKind[]) {
    for (const name of listYaml(join(root, FOLDERS[kind]))) {
      const outcome = readFact(place, kind, name);
      if ('message' in outcome) problems.push(outcome);
      else facts.push(outcome);
    }
  }
  return {
    facts,
    redirects,
    defaultProfile: readNeeded(place, 'default-profile.yaml', DefaultProfile),
    checkers: checkers.values,
    onboardingPaths: paths.values.sort((a, b) => a.order - b.order),
    changePolicy: readNeeded(place, 'kernel-changes.yaml', ChangePolicy),
    kernelLines: readNeeded(place, 'kernel-lines.yaml', KernelLines),
    checkedAgainst: readNeeded(place, 'checked-against.yaml', CheckedAgainst),
    lexicon: readLexicon(place),
    problems,
  };
}
