/**
 * The one way of a question in a chat: a line or files → limits → the command → a reply. What takes a moment is answered
 * in this thread; what may take longer (files, long pastes) waits for a turn and is done elsewhere, with limits.
 */
import type { Asker, Attachment, CommandCall, UnreadFile } from '../core/command.ts';
import { answerError, createErrorReply, type Dispatcher, type ErrorLog, findCommand } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import type { Recalled } from '../core/memory.ts';
import { code, isComplaint, type Reply, withNote } from '../core/reply.ts';
import { wordsFor } from '../core/words/index.ts';
import { breathe } from './breathe.ts';
import type { Limiter } from './limiter.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { type CallOptions, type NamedFile, type Question, readQuestion } from './question.ts';
import { inRequest } from './request.ts';
import { restarting, type Turns } from './turns.ts';

/** The command that reviews files. */
const REVIEW_COMMAND = 'analyze';

/**
 * Answers a call away from the event loop, with limits on time and memory.
 * @throws UserError when a limit was passed
 */
export type HeavyWork = (call: CommandCall, signal: AbortSignal) => Promise<Reply>;

/** Brings a file as the platform describes it here; throws UserError for what is wrong with it. */
export type FetchFile<PlatformFile> = (file: PlatformFile) => Promise<Attachment>;

export interface ReviewRequest extends CallOptions {
  readonly files: readonly NamedFile[];
  /** They were reviewed before: a button or a word asks for more about them, and nothing of the asker's moves on. */
  readonly isAgain?: true;
}

export interface SessionParts {
  readonly dispatcher: Dispatcher;
  readonly heavy: HeavyWork;
  readonly turns: Turns;
  readonly limiter: Limiter;
  readonly logError: ErrorLog;
  /** Where answers are counted, and logged without their words; left out: nowhere. */
  readonly metrics?: Pick<Metrics, 'answered' | 'kept'>;
  readonly log?: Log;
}

type Prepare = () => Promise<CommandCall>;

/** What is done with the answer of the heavy work. */
type Conclude = (call: CommandCall, reply: Reply) => Promise<Reply>;

export class Session {
  readonly dispatcher: Dispatcher;
  readonly #parts: SessionParts;
  readonly #ending = new AbortController();
  #isStopping = false;
  #lastShort: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts) {
    this.dispatcher = parts.dispatcher;
    this.#parts = parts;
  }

  /** Reads a line; an empty one asks for help. Never throws. */
  read(line: string, locale: CommandCall['locale']): Promise<Question> {
    return readQuestion(line, locale, this.dispatcher);
  }

  /**
   * Answers a question that needs no files; what was pasted is reviewed. Never throws.
   * @param recalled what is remembered of the asker, where it was read already
   */
  async answer(question: Question, asker: Asker, recalled?: Recalled): Promise<Reply> {
    const reply = await this.#answerWatched(question, asker, recalled);
    if (question.kind === 'reply' && question.gap !== undefined)
      void this.#countGap({ args: [question.gap], locale: reply.locale });
    if (question.kind !== 'call') return reply;
    if (reply.isGap) void this.#countGap(question.call);
    if (question.takenAs === undefined || isComplaint(reply)) return reply;
    return withNote(reply, wordsFor(reply.locale).chat.takenAs(code(question.takenAs)), 'info');
  }

  /** For those who write facts. Nobody waits for it. */
  async #countGap({ args, locale }: Pick<CommandCall, 'args' | 'locale'>): Promise<void> {
    const memory = await this.dispatcher.memory.open();
    await memory.countGap(args.join(' '), locale);
  }

  #answerWatched(question: Question, asker: Asker, recalled?: Recalled): Promise<Reply> {
    if (question.kind === 'files') {
      const { call, files, isAgain } = question;
      return this.review({ ...call, files, ...(isAgain && { isAgain }) }, asker);
    }
    const name = question.kind === 'call' ? question.call.name : '';
    return this.#watched(name, asker, () => this.#answer(question, asker, recalled));
  }

  async #answer(question: Exclude<Question, { kind: 'files' }>, asker: Asker, recalled?: Recalled): Promise<Reply> {
    if (question.kind === 'reply') return question.reply;
    const { computed } = question;
    if (computed)
      return this.#guarded(question.call.locale, async () => {
        await this.#limit(asker);
        return computed;
      });
    const recall = async (): Promise<CommandCall> => ({
      ...question.call,
      files: [],
      asker,
      recalled: recalled ?? (await this.dispatcher.recall(asker)),
    });
    const asIs: Conclude = (_call, reply) => Promise.resolve(reply);
    if (question.weight === 'heavy') return this.#answerHeavy(question.call.locale, asker, recall, asIs);
    return this.#guarded(question.call.locale, async () => {
      await this.#limit(asker);
      const call = await recall();
      return question.weight === 'short' ? this.#inTurn(call) : this.dispatcher.dispatch(call);
    });
  }

  /**
   * Reviews files, which are brought when their turn has come. What is wrong with a file is told beside what the others
   * show. Never throws.
   */
  review(request: ReviewRequest, asker: Asker): Promise<Reply> {
    return this.#watched(REVIEW_COMMAND, asker, () => this.#review(request, asker));
  }

  /** Counts an answer that was kept from an earlier question. */
  kept(platform: string): void {
    this.#parts.metrics?.kept(platform);
  }

  #review({ files, isAgain, ...call }: ReviewRequest, asker: Asker): Promise<Reply> {
    if (files.length === 0) {
      const error = new UserError('usage', (words) => words.chat.noFiles);
      return Promise.resolve(createErrorReply(error, call.locale));
    }
    const prepare: Prepare = async () => {
      const [{ read, unread }, recalled] = await Promise.all([
        fetchFiles(files, call.locale),
        this.dispatcher.recall(asker),
      ]);
      return {
        ...call,
        recalled,
        name: REVIEW_COMMAND,
        args: read.map(({ name }) => name),
        files: read,
        unread,
        asker,
      };
    };
    const conclude: Conclude = async (asked, reply) =>
      isAgain || asked.files.length === 0 ? reply : this.dispatcher.conclude(asked, reply);
    return this.#answerHeavy(call.locale, asker, prepare, conclude);
  }

  /** Takes nothing new, tells who waits, and ends what is not done in time. Resolves at the latest then. */
  async stop(timeoutMs: number): Promise<void> {
    this.#isStopping = true;
    this.#parts.turns.close();
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    await Promise.race([Promise.allSettled([this.#parts.turns.idle(), this.#lastShort]), promise]);
    clearTimeout(timer);
    this.#ending.abort(restarting());
  }

  /** Answers under the id of the request, and counts it. */
  #watched(name: string, { platform }: Asker, work: () => Promise<Reply>): Promise<Reply> {
    const { commands } = this.dispatcher;
    const start = performance.now();
    return inRequest(async () => {
      const reply = await work();
      const seconds = (performance.now() - start) / 1000;
      const command = findCommand(commands, name)?.name ?? 'none';
      this.#parts.metrics?.answered({ platform, command, outcome: reply.outcome, seconds });
      this.#parts.log?.(`${platform}: ${command}: ${reply.outcome} in ${Math.round(seconds * 1000)} ms`, 'question');
      return reply;
    });
  }

  #answerHeavy(locale: CommandCall['locale'], asker: Asker, prepare: Prepare, conclude: Conclude): Promise<Reply> {
    return this.#guarded(locale, async () => {
      if (this.#isStopping) throw restarting();
      await this.#limit(asker);
      return this.#parts.turns.take(`${asker.platform} ${asker.person}`, () => this.#work(prepare, conclude));
    });
  }

  /** Bringing the files and the work on them; the end of the process ends both. */
  async #work(prepare: Prepare, conclude: Conclude): Promise<Reply> {
    const { signal } = this.#ending;
    const { promise: ended, reject } = Promise.withResolvers<never>();
    const end = (): void => reject(restarting());
    signal.addEventListener('abort', end);
    try {
      return await Promise.race([ended, this.#prepared(prepare, conclude, signal)]);
    } finally {
      signal.removeEventListener('abort', end);
    }
  }

  async #prepared(prepare: Prepare, conclude: Conclude, signal: AbortSignal): Promise<Reply> {
    const call = await prepare();
    return conclude(call, await this.#parts.heavy(call, signal));
  }

  /** One short question at a time: acknowledgements come between them. */
  #inTurn(call: CommandCall): Promise<Reply> {
    const turn = this.#lastShort.then(async () => {
      await breathe();
      this.#ending.signal.throwIfAborted();
      return this.dispatcher.dispatch(call);
    });
    this.#lastShort = turn;
    return turn;
  }

  async #limit(asker: Asker): Promise<void> {
    const seconds = await this.#parts.limiter.take(asker);
    if (seconds > 0) throw new UserError('busy', (words) => words.chat.tooManyQuestions(seconds));
  }

  async #guarded(locale: CommandCall['locale'], work: () => Promise<Reply>): Promise<Reply> {
    try {
      return await work();
    } catch (error) {
      return answerError(error, locale, this.#parts.logError);
    }
  }
}

async function fetchFiles(
  files: readonly NamedFile[],
  locale: CommandCall['locale'],
): Promise<{ read: Attachment[]; unread: UnreadFile[] }> {
  const read: Attachment[] = [];
  const unread: UnreadFile[] = [];
  for (const { name, fetch } of files.slice(0, LIMITS.filesPerCall)) {
    try {
      read.push(await fetch());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push({ name, problem: error.tell(wordsFor(locale)) });
    }
  }
  for (const { name } of files.slice(LIMITS.filesPerCall))
    unread.push({ name, problem: wordsFor(locale).input.tooManyFiles(code(name), LIMITS.filesPerCall) });
  return { read, unread };
}
