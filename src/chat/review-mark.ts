/** What a review found, in a few words that can be kept; and what has changed since. */
import type { Block, Reply } from '../core/reply.ts';
import { wordsFor } from '../core/words/index.ts';
import type { ReviewMark } from './thread-memory.ts';

/** What is read of the document behind a review; everything else in it is left alone. */
interface Document {
  readonly inputs: readonly {
    readonly name: string;
    readonly kernelVersion: string | null;
    readonly arch: string | null;
  }[];
  readonly capabilities: readonly { readonly id: string; readonly title: string; readonly status: string }[];
  readonly fix: { readonly changes: readonly { readonly symbol: string }[] };
  readonly findings: readonly {
    readonly rule: string;
    readonly subject: string;
    readonly severity: string;
    readonly places?: readonly object[];
  }[];
}

/** What every document of a review has. */
const PARTS: readonly (keyof Document)[] = ['inputs', 'capabilities', 'fix', 'findings'];

function isDocument(document: object | undefined): document is Document {
  return document !== undefined && PARTS.every((part) => part in document);
}

/** The mark of a review; null for a reply that is none. */
export function markOf({ document }: Pick<Reply, 'document'>): ReviewMark | null {
  if (!isDocument(document)) return null;
  return {
    names: document.inputs.map(({ name }) => name),
    kernels: document.inputs.flatMap(({ kernelVersion }) => kernelVersion ?? []),
    arches: document.inputs.flatMap(({ arch }) => arch ?? []),
    capabilities: document.capabilities.map(({ id, title, status }) => ({ id, title, isFine: status === 'ok' })),
    changes: document.fix.changes.map(({ symbol }) => symbol),
    grave: document.findings
      .filter(({ severity, places }) => severity !== 'info' && places !== undefined)
      .map(({ rule, subject }) => `${rule} ${subject}`),
  };
}

/** `6.12` of `6.12.41-gentoo`. */
function seriesOf(kernel: string): string {
  return kernel.split('.', 2).join('.');
}

function areAlike(some: readonly string[], others: readonly string[]): boolean {
  return [...new Set(some)].sort().join('\n') === [...new Set(others)].sort().join('\n');
}

/**
 * Whether two reviews are of one host, so that the second says what has changed. Everybody's file is called `.config`: only
 * who says that it is the same host may have another kernel on it.
 * @param isSaid somebody said so, in words or with the button below the first review
 */
export function isSameHost(before: ReviewMark, now: ReviewMark, isSaid: boolean): boolean {
  if (!areAlike(before.arches, now.arches)) return false;
  // What is of no kernel tells of no options: `pasted.txt` is called so whatever it is.
  if ((before.capabilities.length === 0) !== (now.capabilities.length === 0)) return false;
  if (isSaid) return true;
  return areAlike(before.names, now.names) && areAlike(before.kernels.map(seriesOf), now.kernels.map(seriesOf));
}

/** Shown by name; the report has all of them. */
const MAX_NAMED = 4;

type Callout = Extract<Block, { type: 'callout' }>;

/** What became of the findings on a host; null where none was grave, or the files are others: what is not shown is not gone. */
function findingsSince(before: ReviewMark, now: ReviewMark, locale: Reply['locale']): Callout | null {
  const { marks, chat } = wordsFor(locale);
  const [was, is] = [new Set(before.grave), new Set(now.grave)];
  if (was.size === 0 || !areAlike(before.names, now.names)) return null;
  const gone = [...was].filter((each) => !is.has(each)).length;
  const fresh = [...is].filter((each) => !was.has(each)).length;
  if (gone + fresh === 0) return { type: 'callout', tone: 'warning', text: chat.since.same };
  const parts = [chat.since.gone(gone, was.size), ...(fresh > 0 ? [chat.since.found(fresh)] : [])];
  return { type: 'callout', tone: gone === was.size && fresh === 0 ? 'good' : 'info', text: marks.sentences(parts) };
}

/** What has changed against the review before of the same host; null: nothing that can be told. */
export function changesSince(before: ReviewMark, now: ReviewMark, locale: Reply['locale']): Callout | null {
  const isOfKernel = before.capabilities.length > 0 || before.changes.length > 0;
  return isOfKernel ? optionsSince(before, now, locale) : findingsSince(before, now, locale);
}

/** What became of the options of a kernel: which of the wanted are set, what works by now, what no longer does. */
function optionsSince(before: ReviewMark, now: ReviewMark, locale: Reply['locale']): Callout {
  const words = wordsFor(locale);
  const { since } = words.chat;
  const wanted = new Set(now.changes);
  const done = before.changes.filter((symbol) => !wanted.has(symbol));
  const asked = new Set(before.changes);
  const fresh = now.changes.filter((symbol) => !asked.has(symbol));
  const fineBefore = new Set(before.capabilities.filter(({ isFine }) => isFine).map(({ id }) => id));
  const works = now.capabilities.filter(({ id, isFine }) => isFine && !fineBefore.has(id));
  const breaks = now.capabilities.filter(({ id, isFine }) => !isFine && fineBefore.has(id));
  const list = (titles: readonly { readonly title: string }[]): string =>
    words.marks.list(titles.slice(0, MAX_NAMED).map(({ title }) => title)) +
    (titles.length > MAX_NAMED ? ` +${titles.length - MAX_NAMED}` : '');
  const parts = [
    ...(before.changes.length > 0 ? [since.done(done.length, before.changes.length)] : []),
    ...(works.length > 0 ? [since.works(list(works))] : []),
    ...(breaks.length > 0 ? [since.breaks(list(breaks))] : []),
    ...(fresh.length > 0 && before.changes.length > 0 ? [since.fresh(fresh.length)] : []),
  ];
  const isSame = done.length + works.length + breaks.length + fresh.length === 0;
  const tone = breaks.length > 0 || isSame ? 'warning' : 'good';
  return { type: 'callout', tone, text: isSame ? since.same : words.marks.sentences(parts) };
}
