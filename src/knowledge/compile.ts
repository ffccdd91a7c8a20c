/** Reads the YAML facts, validates them and checks what a schema cannot: the slow path, at build, lint and after an edit. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ChangePolicy } from './schema/change-policy.ts';
import { Checker } from './schema/checker.ts';
import { DefaultProfile } from './schema/default-profile.ts';
import { Fact, type FactKind, FOLDERS, factFileName } from './schema/fact.ts';
import { KernelLines } from './schema/kernel-lines.ts';
import { Redirects } from './schema/redirects.ts';

/** A fault in a fact file: which file, and what to do about it. */
export interface FactProblem {
  readonly file: string;
  readonly message: string;
}

export interface CompiledKnowledge {
  readonly facts: readonly Fact[];
  /** `kind:id` of a former name → `kind:id` of today's. */
  readonly redirects: Readonly<Record<string, string>>;
  readonly defaultProfile: DefaultProfile;
  readonly checkers: readonly Checker[];
  readonly changePolicy: ChangePolicy;
  readonly kernelLines: KernelLines;
}

export interface Compilation extends CompiledKnowledge {
  readonly problems: readonly FactProblem[];
}

function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'), { version: '1.2', schema: 'core', uniqueKeys: true });
}

function readFact(root: string, kind: FactKind, name: string): Fact | FactProblem {
  const file = join(FOLDERS[kind], name);
  let raw: unknown;
  try {
    raw = readYaml(join(root, file));
  } catch (error) {
    return { file, message: `is not YAML: ${error instanceof Error ? error.message : String(error)}` };
  }
  const result = Fact.safeParse(raw);
  if (!result.success) return { file, message: z.prettifyError(result.error) };
  if (result.data.kind !== kind)
    return { file, message: `is of kind ${result.data.kind}, but lies in ${FOLDERS[kind]}/` };
  if (factFileName(result.data.id) !== name) {
    return { file, message: `holds ${result.data.id}: name the file ${factFileName(result.data.id)}` };
  }
  return result.data;
}

function listYaml(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
}

function readRedirects(root: string): { redirects: Record<string, string>; problems: FactProblem[] } {
  const result = Redirects.safeParse(readYaml(join(root, 'redirects.yaml')));
  if (result.success) {
    return { redirects: Object.fromEntries(result.data.map(({ from, to }) => [from, to])), problems: [] };
  }
  return { redirects: {}, problems: [{ file: 'redirects.yaml', message: z.prettifyError(result.error) }] };
}

/**
 * Reads the default profile.
 * @throws Error when it is missing or wrong: without it no answer can be computed
 */
function readDefaultProfile(root: string): DefaultProfile {
  const result = DefaultProfile.safeParse(readYaml(join(root, 'default-profile.yaml')));
  if (!result.success) throw new Error(`knowledge/default-profile.yaml: ${z.prettifyError(result.error)}`);
  return result.data;
}

/**
 * Reads what a fix may do.
 * @throws Error when it is missing or wrong: a fix without these limits could switch off what must stay
 */
function readChangePolicy(root: string): ChangePolicy {
  const result = ChangePolicy.safeParse(readYaml(join(root, 'kernel-changes.yaml')));
  if (!result.success) throw new Error(`knowledge/kernel-changes.yaml: ${z.prettifyError(result.error)}`);
  return result.data;
}

/**
 * Reads which kernels are still kept.
 * @throws Error when it is missing or wrong: an old kernel would pass for a kept one
 */
function readKernelLines(root: string): KernelLines {
  const result = KernelLines.safeParse(readYaml(join(root, 'kernel-lines.yaml')));
  if (!result.success) throw new Error(`knowledge/kernel-lines.yaml: ${z.prettifyError(result.error)}`);
  return result.data;
}

function readCheckers(root: string): { checkers: Checker[]; problems: FactProblem[] } {
  const checkers: Checker[] = [];
  const problems: FactProblem[] = [];
  for (const name of listYaml(join(root, 'checkers'))) {
    const result = Checker.safeParse(readYaml(join(root, 'checkers', name)));
    if (result.success) checkers.push(result.data);
    else problems.push({ file: join('checkers', name), message: z.prettifyError(result.error) });
  }
  return { checkers, problems };
}

/** Reads every fact below `root` (the knowledge folder). Never throws for a bad file: it becomes a problem. */
export function compileKnowledge(root: string): Compilation {
  const facts: Fact[] = [];
  const { redirects, problems: redirectProblems } = readRedirects(root);
  const { checkers, problems: checkerProblems } = readCheckers(root);
  const problems = [...redirectProblems, ...checkerProblems];
  for (const kind of Object.keys(FOLDERS) as FactKind[]) {
    for (const name of listYaml(join(root, FOLDERS[kind]))) {
      const outcome = readFact(root, kind, name);
      if ('message' in outcome) problems.push(outcome);
      else facts.push(outcome);
    }
  }
  return {
    facts,
    redirects,
    defaultProfile: readDefaultProfile(root),
    checkers,
    changePolicy: readChangePolicy(root),
    kernelLines: readKernelLines(root),
    problems,
  };
}
