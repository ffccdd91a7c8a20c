/** Steps and texts that several facts have stand once, in knowledge/shared/: a fact says `shared: id` in their place. */
import { z } from 'zod';
import { type FactProblem, readNeeded } from './read-yaml.ts';
import { Slug, Step, Text } from './schema/common.ts';

const FILES = { steps: 'shared/steps.yaml', texts: 'shared/texts.yaml' };

const SharedSteps = z.record(Slug, z.array(Step).min(1));
const SharedTexts = z.record(Slug, Text);

/** What stands in for a reference, and where it comes from. */
interface Part {
  readonly file: string;
  readonly steps?: readonly Step[];
  readonly text?: Text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything that may be shared, and which of it something refers to. */
export class Shared {
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #used = new Set<string>();

  /** @throws Error when a step and a text have the same name */
  constructor(steps: Readonly<Record<string, Step[]>>, texts: Readonly<Record<string, Text>>) {
    const both = Object.keys(steps).find((id) => texts[id] !== undefined);
    if (both !== undefined) throw new Error(`knowledge/${FILES.texts}: ${both} is the name of a step too`);
    this.#parts = new Map<string, Part>([
      ...Object.entries(steps).map(([id, part]) => [id, { file: FILES.steps, steps: part }] as const),
      ...Object.entries(texts).map(([id, text]) => [id, { file: FILES.texts, text }] as const),
    ]);
  }

  /** Parts that nothing has referred to so far, as problems of their files. */
  lintUnused(): FactProblem[] {
    return [...this.#parts]
      .filter(([id]) => !this.#used.has(id))
      .map(([id, { file }]) => ({ file, message: `no fact has ${id}: delete it` }));
  }

  /** Every part, as it is written into a fact. */
  values(): unknown[] {
    return [...this.#parts.values()].flatMap(({ steps, text }) => [...(steps ?? []), ...(text ? [text] : [])]);
  }

  /**
   * Puts steps and texts in the place of `shared: id`, wherever it stands. In a list one reference may stand for several
   * steps; a text may have other keys beside it, as a condition.
   * @throws Error when there is no such part, or no place for it
   */
  resolve(raw: unknown): unknown {
    if (Array.isArray(raw))
      return raw.flatMap((value): readonly unknown[] => this.#stepsAt(value) ?? [this.resolve(value)]);
    if (!isRecord(raw)) return raw;
    const part = this.#partAt(raw);
    const { shared, ...beside } = raw;
    if (part?.text) return { ...part.text, ...beside };
    if (part) throw new Error(`shared: ${String(shared)} stands alone in a list of steps`);
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, this.resolve(value)]));
  }

  #stepsAt(value: unknown): readonly Step[] | undefined {
    return isRecord(value) && Object.keys(value).length === 1 ? this.#partAt(value)?.steps : undefined;
  }

  #partAt(value: unknown): Part | null {
    if (!isRecord(value) || !('shared' in value)) return null;
    const id = String(value.shared);
    const part = this.#parts.get(id);
    if (!part) throw new Error(`there is no ${id} in knowledge/shared/`);
    this.#used.add(id);
    return part;
  }
}

/**
 * Reads knowledge/shared/.
 * @throws Error naming the file when one is wrong
 */
export function readShared(root: string): Shared {
  return new Shared(readNeeded({ root }, FILES.steps, SharedSteps), readNeeded({ root }, FILES.texts, SharedTexts));
}
