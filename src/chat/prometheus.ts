/** Counters and histograms in Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/ */

/** Names of labels with their values; the values must be few, each is kept for good. */
type Labels = Readonly<Record<string, string>>;

function escapeValue(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
}

function sample(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escapeValue(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

/** What is shown at once: the lines of one metric. */
interface Metric {
  lines(): string[];
}

function head(name: string, help: string, type: 'counter' | 'gauge' | 'histogram'): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** Something that only grows; by labels. */
export class Counter implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #counts = new Map<string, { readonly labels: Labels; count: number }>();

  /** @param first labels that are shown from the start, so that an alert sees the first one */
  constructor(name: string, help: string, first: readonly Labels[] = []) {
    this.#name = name;
    this.#help = help;
    for (const labels of first) this.#counts.set(JSON.stringify(labels), { labels, count: 0 });
  }

  add(labels: Labels): void {
    const key = JSON.stringify(labels);
    const kept = this.#counts.get(key);
    if (kept) kept.count += 1;
    else this.#counts.set(key, { labels, count: 1 });
  }

  lines(): string[] {
    const samples = [...this.#counts.values()].map(({ labels, count }) => sample(this.#name, labels, count));
    return [...head(this.#name, this.#help, 'counter'), ...samples];
  }
}

/** Something that goes up and down, read when it is asked for. */
export class Gauge implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #read: () => readonly (readonly [Labels, number])[];

  constructor(name: string, help: string, read: () => readonly (readonly [Labels, number])[]) {
    this.#name = name;
    this.#help = help;
    this.#read = read;
  }

  lines(): string[] {
    return [
      ...head(this.#name, this.#help, 'gauge'),
      ...this.#read().map(([labels, value]) => sample(this.#name, labels, value)),
    ];
  }
}

interface Distribution {
  readonly labels: Labels;
  /** How many fell into each bucket; the last one has no bound. */
  readonly counts: number[];
  sum: number;
}

/** How often something took how long. */
export class Histogram implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #bounds: readonly number[];
  readonly #kept = new Map<string, Distribution>();

  /** @param bounds of the buckets, growing */
  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#name = name;
    this.#help = help;
    this.#bounds = bounds;
  }

  observe(labels: Labels, value: number): void {
    const key = JSON.stringify(labels);
    const found = this.#kept.get(key) ?? { labels, counts: [...this.#bounds, Infinity].map(() => 0), sum: 0 };
    const index = this.#bounds.findIndex((bound) => value <= bound);
    const bucket = index < 0 ? this.#bounds.length : index;
    found.counts[bucket] = (found.counts[bucket] ?? 0) + 1;
    found.sum += value;
    this.#kept.set(key, found);
  }

  lines(): string[] {
    return [
      ...head(this.#name, this.#help, 'histogram'),
      ...[...this.#kept.values()].flatMap((each) => this.#of(each)),
    ];
  }

  #of({ labels, counts, sum }: Distribution): string[] {
    let all = 0;
    const buckets = counts.map((count, index) => {
      all += count;
      const le = index < this.#bounds.length ? String(this.#bounds[index]) : '+Inf';
      return sample(`${this.#name}_bucket`, { ...labels, le }, all);
    });
    return [...buckets, sample(`${this.#name}_sum`, labels, sum), sample(`${this.#name}_count`, labels, all)];
  }
}
