/**
 * Asks recheck whether an expression is linear. Only its proof by automata counts: its other way tries many inputs and
 * calls safe what it could not slow down. What was asked once is kept: an answer depends on nothing else.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FoundRegex } from './collect.ts';

/** Milliseconds for one expression; what takes longer is not proven. */
const TIMEOUT_MS = 20_000;
/** To be raised when recheck is updated, so that kept answers are asked for again. */
const RECHECK_VERSION = '4.5.0';

/** Why an expression may not stay; null for one that is linear. */
export type Verdict = string | null;

type Expression = Pick<FoundRegex, 'source' | 'flags'>;

/** The implementation in JavaScript: needs no Java, and no program that is not published for every platform. */
async function loadRecheck(): Promise<typeof import('recheck')> {
  process.env.RECHECK_BACKEND = 'pure';
  return import('recheck');
}

function describe(result: Awaited<ReturnType<typeof import('recheck')['check']>>): Verdict {
  if (result.status === 'safe') return null;
  if (result.status === 'unknown') return `not proven (${JSON.stringify(result.error)})`;
  return `${result.complexity.summary}, for example ${result.attack.pattern}`;
}

/** Linear or not, without a look at what is kept. */
export async function proveLinear({ source, flags }: Expression): Promise<Verdict> {
  const { check } = await loadRecheck();
  return describe(await check(source, flags, { timeout: TIMEOUT_MS, checker: 'automaton' }));
}

function readKept(file: string): Map<string, Verdict> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>));
  } catch {
    return new Map(); // the first time there is none
  }
}

/** Verdicts that are kept in a file, which may be deleted at any time. */
export class KeptVerdicts {
  readonly #file: string;
  readonly #kept: Map<string, Verdict>;

  constructor(file: string) {
    this.#file = file;
    this.#kept = readKept(file);
  }

  async get(expression: Expression): Promise<Verdict> {
    const key = `${RECHECK_VERSION} /${expression.source}/${expression.flags}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const verdict = await proveLinear(expression);
    this.#kept.set(key, verdict);
    return verdict;
  }

  save(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(Object.fromEntries(this.#kept)));
  }
}
