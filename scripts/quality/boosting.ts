/** Learns small decision trees one after the other, each from what the ones before got wrong (gradient boosting, log loss). */
import type { LikelihoodModel } from '../../src/knowledge/schema/likelihood-model.ts';

export interface Example {
  readonly features: readonly number[];
  readonly isRight: boolean;
}

export interface Learning {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Examples that a leaf has at least. */
  readonly least: number;
  /** What keeps a leaf of few examples small. */
  readonly regularization: number;
}

/** A feature is cut at so many places at most. */
const BINS = 32;
const DIGITS = 4;

type Node = LikelihoodModel['trees'][number][number];
const round = (value: number): number => Number(value.toFixed(DIGITS));

/** Where the values of a feature are cut: each place is the least value of the bin above it. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Array.from(
    { length: BINS - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / BINS)] ?? 0,
  );
  return [...new Set(at.map(round))].filter((cut) => cut > (sorted[0] ?? 0));
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value >= (cuts[bin] ?? 0)) bin += 1;
  return bin;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  /** Its place among the nodes. */
  readonly node: number;
  readonly rows: readonly number[];
  readonly split: Split | null;
}

class Booster {
  readonly #learning: Learning;
  readonly #examples: readonly Example[];
  readonly #cuts: readonly (readonly number[])[];
  /** For each feature the bin of each example. */
  readonly #bins: readonly Uint8Array[];
  readonly #odds: Float64Array;
  readonly #gradient: Float64Array;
  readonly #curvature: Float64Array;
  readonly bias: number;

  constructor(examples: readonly Example[], learning: Learning) {
    const count = examples[0]?.features.length ?? 0;
    this.#learning = learning;
    this.#examples = examples;
    this.#cuts = Array.from({ length: count }, (_, feature) =>
      cutsOf(examples.map(({ features }) => features[feature] ?? 0)),
    );
    this.#bins = this.#cuts.map((cuts, feature) =>
      Uint8Array.from(examples, ({ features }) => binOf(features[feature] ?? 0, cuts)),
    );
    const right = examples.filter(({ isRight }) => isRight).length;
    this.bias = round(Math.log(right / (examples.length - right)));
    this.#odds = new Float64Array(examples.length).fill(this.bias);
    this.#gradient = new Float64Array(examples.length);
    this.#curvature = new Float64Array(examples.length);
  }

  /** Learns one more tree. */
  grow(): Node[] {
    for (const [row, { isRight }] of this.#examples.entries()) {
      const likelihood = 1 / (1 + Math.exp(-(this.#odds[row] ?? 0)));
      this.#gradient[row] = Number(isRight) - likelihood;
      this.#curvature[row] = likelihood * (1 - likelihood);
    }
    const nodes: Node[] = [[0]];
    const all = Array.from(this.#examples, (_, row) => row);
    const leaves: Leaf[] = [{ node: 0, rows: all, split: this.#bestSplit(all) }];
    while (leaves.length < this.#learning.leaves) {
      const most = leaves.reduce((best, leaf) => ((leaf.split?.gain ?? 0) > (best.split?.gain ?? 0) ? leaf : best));
      if (!most.split) break;
      leaves.splice(leaves.indexOf(most), 1, ...this.#divide(most.rows, most.split, nodes, most.node));
    }
    for (const { node, rows } of leaves) {
      const value = round(this.#learning.rate * this.#valueOf(rows));
      nodes[node] = [value];
      for (const row of rows) this.#odds[row] = (this.#odds[row] ?? 0) + value;
    }
    return nodes;
  }

  #divide(rows: readonly number[], { feature, bin }: Split, nodes: Node[], node: number): Leaf[] {
    const isBelow = (row: number): boolean => (this.#bins[feature]?.[row] ?? 0) <= bin;
    const parts = [rows.filter(isBelow), rows.filter((row) => !isBelow(row))];
    nodes[node] = [feature, this.#cuts[feature]?.[bin] ?? 0, nodes.length, nodes.length + 1];
    return parts.map((part) => {
      nodes.push([0]);
      return { node: nodes.length - 1, rows: part, split: this.#bestSplit(part) };
    });
  }

  #sum(of: Float64Array, rows: readonly number[]): number {
    let sum = 0;
    for (const row of rows) sum += of[row] ?? 0;
    return sum;
  }

  #valueOf(rows: readonly number[]): number {
    return this.#sum(this.#gradient, rows) / (this.#sum(this.#curvature, rows) + this.#learning.regularization);
  }

  #bestSplit(rows: readonly number[]): Split | null {
    if (rows.length < 2 * this.#learning.least) return null;
    let best: Split | null = null;
    for (const feature of this.#cuts.keys()) {
      const split = this.#splitBy(feature, rows);
      if (split && split.gain > (best?.gain ?? 0)) best = split;
    }
    return best;
  }

  #splitBy(feature: number, rows: readonly number[]): Split | null {
    const bins = this.#bins[feature] ?? new Uint8Array();
    const [gradient, curvature, count] = [new Float64Array(BINS), new Float64Array(BINS), new Float64Array(BINS)];
    for (const row of rows) {
      const bin = bins[row] ?? 0;
      gradient[bin] = (gradient[bin] ?? 0) + (this.#gradient[row] ?? 0);
      curvature[bin] = (curvature[bin] ?? 0) + (this.#curvature[row] ?? 0);
      count[bin] = (count[bin] ?? 0) + 1;
    }
    const { least, regularization } = this.#learning;
    const worth = (g: number, h: number): number => (g * g) / (h + regularization);
    const total = { g: gradient.reduce((a, b) => a + b), h: curvature.reduce((a, b) => a + b) };
    let below = { g: 0, h: 0, count: 0 };
    let best: Split | null = null;
    for (let bin = 0; bin < (this.#cuts[feature]?.length ?? 0); bin += 1) {
      below = {
        g: below.g + (gradient[bin] ?? 0),
        h: below.h + (curvature[bin] ?? 0),
        count: below.count + (count[bin] ?? 0),
      };
      if (below.count < least || rows.length - below.count < least) continue;
      const gain = worth(below.g, below.h) + worth(total.g - below.g, total.h - below.h) - worth(total.g, total.h);
      if (gain > (best?.gain ?? 0)) best = { gain, feature, bin };
    }
    return best;
  }
}

/** Learns a model from examples; the same examples give the same model. */
export function learn(examples: readonly Example[], features: readonly string[], learning: Learning): LikelihoodModel {
  const booster = new Booster(examples, learning);
  const trees = Array.from({ length: learning.trees }, () => booster.grow());
  return { features: [...features], bias: booster.bias, trees };
}
