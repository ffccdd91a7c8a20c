/** What is told at the end of a run, as tables. */
import { floors, quantile, type Sample, slopePerMinute } from './figures.ts';
import type { Ledger, Request } from './ledger.ts';
import type { Watch } from './watch.ts';

/** Share of a run in which caches fill and threads start, but no more than a minute and a half of it. */
const WARM_UP_SHARE = 0.25;
const MAX_WARM_UP_MS = 90_000;

const milliseconds = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '-');

function spread(values: readonly number[]): string[] {
  return [0.5, 0.99, 1].map((share) => milliseconds(quantile(values, share)));
}

/** What went wrong with requests, in numbers. */
export function faultsIn(requests: readonly Request[]) {
  const count = (is: (request: Request) => boolean): number => requests.filter(is).length;
  return {
    refused: count(({ answers }) => answers.some(({ meaning }) => meaning === 'refusal')),
    errors: count(({ answers }) => answers.some(({ meaning }) => meaning === 'defect')),
    lost: count(({ answers }) => answers.length === 0),
    doubled: count(({ answers }) => answers.length > 1),
  };
}

function rowOf(name: string, requests: readonly Request[], seconds: number): string[] {
  const { refused, errors, lost, doubled } = faultsIn(requests);
  const first = requests.flatMap(({ firstMs }) => firstMs ?? []);
  const whole = requests.flatMap(({ answers }) => answers[0]?.ms ?? []);
  const rate = (requests.length / seconds).toFixed(1);
  const counts = [refused, errors, lost, doubled].map(String);
  return [name, String(requests.length), rate, ...spread(first), ...spread(whole), ...counts];
}

const HEAD = [
  ...['request', 'count', '/s'],
  ...['first p50', 'p99', 'max', 'answer p50', 'p99', 'max'],
  ...['refused', 'errors', 'lost', 'doubled'],
];

/** Columns under each other: the first to the left, numbers to the right. */
function align(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
}

/** A line for each kind of request and one for all; milliseconds. */
export function describeTraffic({ requests }: Ledger, seconds: number): string {
  const names = [...new Set(requests.map(({ platform, kind }) => `${platform} ${kind}`))].sort();
  const rows = names.map((name) =>
    rowOf(
      name,
      requests.filter(({ platform, kind }) => `${platform} ${kind}` === name),
      seconds,
    ),
  );
  return align([HEAD, ...rows, rowOf('all', requests, seconds)]);
}

/** The samples after the warm-up. */
function warm(samples: readonly Sample[]): Sample[] {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return [];
  const from = first.at + Math.min((last.at - first.at) * WARM_UP_SHARE, MAX_WARM_UP_MS);
  return samples.filter(({ at }) => at >= from);
}

/**
 * Reviews take and give back a hundred megabytes within seconds, and garbage piles up for a minute or more until it is
 * collected: within so long there is a moment without either.
 */
const STRETCH_MS = 120_000;

/** Megabytes per minute after the warm-up, of what is held between bursts of work. */
export function growth(memory: readonly Sample[]): number {
  return slopePerMinute(floors(warm(memory), STRETCH_MS));
}

function course(samples: readonly Sample[]): string {
  const megabytes = (value: number | undefined): string => `${(value ?? Number.NaN).toFixed(0)} MB`;
  const values = samples.map(({ value }) => value);
  return [
    `start ${megabytes(values[0])}`,
    `after warm-up ${megabytes(warm(samples)[0]?.value)}`,
    `end ${megabytes(values.at(-1))}`,
    `most ${megabytes(Math.max(...values))}`,
    `slope ${growth(samples).toFixed(2)} MB/min`,
  ].join(', ');
}

/** Memory of a process in megabytes, what its main thread needs of it, and how soon it answered at /healthz. */
export function describeProcess({ memory, liveHeap, health }: Pick<Watch, 'memory' | 'liveHeap' | 'health'>): string {
  const [p50, p99, max] = spread(health);
  return [
    `memory: ${course(memory)}`,
    `of it needed, without garbage: ${course(liveHeap)}`,
    `event loop, as /healthz shows it: p50 ${p50}, p99 ${p99}, max ${max} ms`,
  ].join('\n');
}

/** Requests that are named one by one. */
const NAMED = 10;

/** A line for each request that got no answer, with how far it came. */
export function describeLost({ requests }: Ledger): string[] {
  const lost = requests.filter(({ answers }) => answers.length === 0);
  return lost.slice(0, NAMED).map(({ platform, kind, line, firstMs, cut }) => {
    const taken = firstMs === null ? 'not acknowledged' : `acknowledged after ${milliseconds(firstMs)} ms`;
    return `lost: ${platform} ${kind} ${line} (${cut ?? taken})`;
  });
}
