/**
 * What was said in a thread, for the next words there: which question was answered last, which files were reviewed. A
 * place is a thread or a direct message, or a review whose buttons are to be pressed.
 *
 * What was asked and attached in a thread that several people read counts for all of them, as it does between people. What
 * somebody said about their own host does not: the next to speak there has another one.
 */
import type { ProfileOverrides } from '../core/profile.ts';
import type { CallOptions } from './question.ts';

/** A file of a thread. What it says is not kept, but for text that was pasted: the platform has the rest. */
export interface ThreadFile {
  readonly name: string;
  /** The platform's own description of the file, or the text itself; only who wrote it reads it. */
  readonly reference: string;
}

/** What a review found, to tell the next one from it. */
export interface ReviewMark {
  readonly names: readonly string[];
  /** What the files say of their kernel: its release, and its architecture. */
  readonly kernels: readonly string[];
  readonly arches: readonly string[];
  /** Capabilities by id: their titles, and whether they worked. */
  readonly capabilities: readonly { readonly id: string; readonly title: string; readonly isFine: boolean }[];
  /** Symbols that were to be changed. */
  readonly changes: readonly string[];
  /** What was wrong or needed care on the host; absent in a mark of an older version. */
  readonly grave?: readonly string[];
}

/** A part of an answer that can be asked for. */
export interface ThreadSection {
  readonly id: string;
  readonly title: string;
  readonly command: string;
}

/** What can be asked next: a command line, and what its button says. */
export interface ThreadOffer {
  readonly command: string;
  readonly label?: string | undefined;
  /** It was answered, and is an offer no longer. */
  readonly isAnswer?: true;
}

/** What of an answer counts for the next words. */
export interface ThreadAnswer {
  readonly sections: readonly ThreadSection[];
  readonly offers: readonly ThreadOffer[];
  /** The command line of all of it: with one word more it shows a part. */
  readonly line?: string;
  /** What it was about, as people say it: `overlay2`. */
  readonly subject?: string;
  /** The same as a search finds it: what `it` means. */
  readonly about?: string;
  /** What its card is called. */
  readonly title?: string;
  /** It asks back, or did not know: what was spoken of before still is. */
  readonly isOpen?: true;
  /** It did not know, and the question named nothing else: what follows is about what was spoken of before. */
  readonly isAside?: true;
  /** It asks back. */
  readonly isGuess?: true;
  /** It is a part of the answer before: what that was about, and its other parts, still count. */
  readonly isPart?: true;
  /** A greeting or the like: nothing changes with it. */
  readonly isTalk?: true;
  /** What it read from the question about the host. */
  readonly read?: ProfileOverrides;
}

export interface Thread {
  /** Who said something there, as `personKey` names people; who spoke last comes last. */
  readonly people: readonly string[];
  /** The question that was answered last: a command with its arguments. Absent: files were reviewed last. */
  readonly question?: readonly string[];
  /** The parts of its answer, and what that was about. */
  readonly sections?: readonly ThreadSection[];
  readonly line?: string | undefined;
  readonly subject?: string | undefined;
  readonly about?: string | undefined;
  readonly title?: string | undefined;
  /** What was offered last. */
  readonly offers?: readonly ThreadOffer[];
  /** What was answered and offered before that, the last first: it can still be named. */
  readonly earlier?: readonly ThreadOffer[];
  /** What `the second one` counts in: the last list or question back, while only what stands there was asked about. */
  readonly choices?: readonly ThreadOffer[];
  /** What was said last was no answer to {@link question}: it asked back, or did not know. */
  readonly isOpen?: boolean;
  /** And named nothing else. */
  readonly isAside?: boolean;
  /** What it asked back about. */
  readonly openQuestion?: readonly string[];
  /** The last question with which something was said about the host. */
  readonly hostQuestion?: readonly string[];
  /** What somebody there said that they use Docker for. */
  readonly purposes?: readonly string[];
  /** What its asker said about the host and wanted reviewed. */
  readonly options: CallOptions;
  readonly files: readonly ThreadFile[];
  /** What files that were sent there say of their host. */
  readonly host?: ProfileOverrides;
  /** What was spoken of before files were reviewed: words that are not about those go on with it. */
  readonly spokenOf?: SpokenOf;
  readonly review?: ReviewMark;
  /** The name under which the review is remembered by itself, for its buttons. */
  readonly reviewId?: string;
}

/** What of an answer the next words can go on with. */
export type SpokenOf = Pick<Thread, 'question' | 'sections' | 'line' | 'subject' | 'about' | 'title'>;

/** Where threads are remembered. Replicas need a shared one. */
export interface ThreadMemory {
  /** What was said there, undefined when nothing was, or long ago. */
  find(place: string): Promise<Thread | undefined>;
  /** Remembers it, in the place of what was said there before. */
  keep(place: string, thread: Thread): Promise<void>;
  /** Forgets everything that a person said. */
  forget(person: string): Promise<void>;
}

const TTL_MS = 6 * 60 * 60_000;
const MAX_THREADS = 2000;
/** Characters of all threads together, and of one: what is longer is not kept. */
const MAX_TOGETHER = 8 * 1024 * 1024;
const MAX_EACH = 256 * 1024;
/** Of the question and the parts of its answer: who pastes more than a few pages sends the next in full, too. */
const MAX_QUESTION = 32 * 1024;
/** So many threads are kept as they are: people say several things in a row. */
const MAX_AT_HAND = 64;

/** As it is, and from then on as text, which takes a third of the memory; but for what was pasted. */
interface Kept {
  thread: Thread | string;
  readonly files: readonly ThreadFile[];
  /** In characters. */
  readonly size: number;
  readonly until: number;
}

const lengths = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text = '') => sum + text.length, 0);

const sizeOfParts = (sections: readonly ThreadSection[] = []): number =>
  lengths(sections.flatMap(({ id, title, command }) => [id, title, command]));

/** The characters of the questions, the parts of their answers, what was offered and what a review found. */
function questionSize(thread: Thread): number {
  const { question = [], openQuestion = [], hostQuestion = [], spokenOf = {}, review } = thread;
  const { offers = [], earlier = [], choices = [] } = thread;
  const named = [...offers, ...earlier, ...choices].flatMap(({ command, label }) => [command, label]);
  const found = review?.capabilities.flatMap(({ id, title }) => [id, title]) ?? [];
  const marks = [...(review?.names ?? []), ...(review?.changes ?? []), ...found];
  const asked = [...question, ...openQuestion, ...hostQuestion, ...(spokenOf.question ?? [])];
  return lengths([...asked, ...named, ...marks]) + sizeOfParts(thread.sections) + sizeOfParts(spokenOf.sections);
}

/** What is kept of a thread, within the bounds of one; null: nobody goes on with that. */
function within(thread: Thread, until: number): Kept | null {
  const size = questionSize(thread);
  if (size > MAX_QUESTION) return null;
  const ofFiles = lengths(thread.files.flatMap(({ name, reference }) => [name, reference]));
  const files = size + ofFiles > MAX_EACH ? [] : thread.files;
  return { thread: { ...thread, files: [] }, files, size: size + (files.length === 0 ? 0 : ofFiles), until };
}

function pack(kept: Kept): void {
  if (typeof kept.thread !== 'string') kept.thread = JSON.stringify(kept.thread);
}

function unpack({ thread, files }: Kept): Thread {
  const all: Thread = typeof thread === 'string' ? JSON.parse(thread) : thread;
  return { ...all, files };
}

/** In the memory of this process: for six hours, within a bound; what was said longest ago goes first. */
export class MemoryThreads implements ThreadMemory {
  readonly #threads = new Map<string, Kept>();
  /** Those that are not text yet, the oldest first. */
  readonly #atHand = new Set<Kept>();
  readonly #now: () => number;
  #size = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  find(place: string): Promise<Thread | undefined> {
    const kept = this.#threads.get(place);
    if (kept !== undefined && kept.until < this.#now()) this.#forget(place);
    const left = this.#threads.get(place);
    return Promise.resolve(left && unpack(left));
  }

  keep(place: string, thread: Thread): Promise<void> {
    this.#forget(place);
    const kept = within(thread, this.#now() + TTL_MS);
    if (kept === null) return Promise.resolve();
    this.#threads.set(place, kept);
    this.#size += kept.size;
    this.#putAtHand(kept);
    while (this.#threads.size > MAX_THREADS || this.#size > MAX_TOGETHER) {
      const [oldest = ''] = this.#threads.keys();
      this.#forget(oldest);
    }
    return Promise.resolve();
  }

  forget(person: string): Promise<void> {
    for (const [place, kept] of this.#threads) if (unpack(kept).people.includes(person)) this.#forget(place);
    return Promise.resolve();
  }

  #putAtHand(kept: Kept): void {
    this.#atHand.add(kept);
    if (this.#atHand.size <= MAX_AT_HAND) return;
    for (const oldest of this.#atHand) {
      pack(oldest);
      this.#atHand.delete(oldest);
      return;
    }
  }

  #forget(place: string): void {
    const kept = this.#threads.get(place);
    if (!kept) return;
    this.#threads.delete(place);
    this.#atHand.delete(kept);
    this.#size -= kept.size;
  }
}
