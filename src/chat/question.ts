/** From a line that somebody wrote in a chat to a reply. */
import { Buffer } from 'node:buffer';
import { takesFiles, takesText } from '../core/arguments.ts';
import { toArguments } from '../core/chat-line.ts';
import type { Attachment, Command, CommandCall } from '../core/command.ts';
import { createErrorReply, type Dispatcher, findCommand, grammarOf } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import type { Locale } from '../core/locale.ts';
import { messagesInBlocks } from '../core/messages/in-blocks.ts';
import { wordsAround } from '../core/messages/written.ts';
import { asksAboutEmerge, readOptionTalk } from '../core/option-talk/read.ts';
import { askedLocale, callOf, parseCall, splitLine } from '../core/parse-call.ts';
import { isPastedConfig, withoutFences } from '../core/pasted-config.ts';
import { createReply, type Reply } from '../core/reply.ts';

/** A name and some options: answered from what is in memory. In characters. */
const INSTANT = 200;
/** Longer text may take more than a few milliseconds. In characters. */
const HEAVY = 2000;

/**
 * What an answer costs. `instant`: so little that it is the first response; `short`: some milliseconds, after the
 * acknowledgement, one at a time; `memory`: no work of ours, but it waits for what is remembered, and may change that;
 * `heavy`: no bound that one may count on, so it is computed elsewhere.
 */
type Weight = 'instant' | 'short' | 'memory' | 'heavy';

/** A file of a message: its name, how to bring it, and how to find it again. */
export interface NamedFile {
  readonly name: string;
  readonly fetch: () => Promise<Attachment>;
  /** The platform's own description of it, or {@link PASTED_MARK} and its text; absent: it cannot be brought again. */
  readonly reference?: string;
}

/** Before the text of what was pasted; no platform describes a file so. */
const PASTED_MARK = 'text:';

/** Pasted text by its reference; undefined: the platform has the file. */
export function pastedText(reference: string): string | undefined {
  return reference.startsWith(PASTED_MARK) ? reference.slice(PASTED_MARK.length) : undefined;
}

/** The names of what was pasted, where a file would have one. */
export const PASTED = 'pasted.config';
const PASTED_FILE = 'pasted.txt';

/** Text of a message as a file. */
export function textFile(name: string, text: string): NamedFile {
  const fetch = (): Promise<Attachment> => Promise.resolve({ name, bytes: Buffer.from(text) });
  return { name, fetch, reference: PASTED_MARK + text };
}

/** What the asker says beside what is asked about. */
export type CallOptions = Pick<CommandCall, 'overrides' | 'said' | 'want' | 'to' | 'locale' | 'section'>;

/**
 * A question that was understood as far as its form goes, something to review (kernel options that were pasted, too), or
 * the reply that says why it was not understood.
 */
export type Question =
  | {
      readonly kind: 'call';
      readonly call: Omit<CommandCall, 'files'>;
      readonly takesFiles: boolean;
      readonly isConstant: boolean;
      readonly weight: Weight;
      /** Asking it once more changes nothing. */
      readonly isRepeatable: boolean;
      /** The line that shows the answer again and changes nothing; null: there is none. */
      readonly again: string | null;
      /** Its answer for this asker and host, where reading the question took that already. */
      readonly computed?: Reply;
      /** How the words were taken, where they did not say it themselves. */
      readonly takenAs?: string;
    }
  | {
      readonly kind: 'files';
      readonly files: readonly NamedFile[];
      readonly call: CallOptions;
      /** They were reviewed before: nothing that waits for such files hears of them again. */
      readonly isAgain?: true;
      /** The review of which a part is asked for. */
      readonly reviewId?: string;
      /** What somebody wrote around what they pasted. */
      readonly around?: string;
      /** Besides it is asked whether an emerge ends well with what was pasted. */
      readonly asksEmerge?: true;
    }
  | {
      readonly kind: 'reply';
      readonly reply: Reply;
      /** What the facts should have answered. */
      readonly gap?: string;
    };

/** The program's own version. */
async function versionReply(locale: Locale): Promise<Reply> {
  const { PROGRAM_VERSION } = await import('../core/program-version.ts');
  return createReply({ title: `docker-gentoo ${PROGRAM_VERSION}`, locale });
}

function weigh(call: Omit<CommandCall, 'files'>, command: Command | undefined): Weight {
  if (command && takesFiles(command)) return 'heavy';
  const length = call.args.reduce((sum, each) => sum + each.length, 0);
  // It runs where the memory is, however long its text.
  if (command?.isAboutMemory) return length > INSTANT ? 'short' : 'memory';
  if (length > HEAVY) return 'heavy';
  return length > INSTANT ? 'short' : 'instant';
}

/** The line below whose answer buttons may stand that ask it again: for other pages, for everybody. */
export function repeatable(question: Question, line: string): string | undefined {
  if (question.kind === 'call') return question.again ?? undefined;
  return line || 'help';
}

/** The files of a host, or what stands in or is said of a kernel, that somebody pasted instead of asking. */
async function pastesIn(text: string, { commands, knowledge }: Dispatcher): Promise<readonly string[]> {
  const found = await Promise.all(commands.map((command) => command.pastesIn?.(text, { knowledge }) ?? []));
  return found.find(({ length }) => length > 0) ?? [];
}

/** What is reviewed instead of answered; null: somebody asks, about options that they pasted too. */
async function readPasted(
  text: string,
  call: Omit<CommandCall, 'files'>,
  dispatcher: Dispatcher,
): Promise<Question | null> {
  const { knowledge } = dispatcher;
  const isAsk = call.name === 'ask';
  if (isAsk && readOptionTalk(text, knowledge)) return null;
  const isConfig = isPastedConfig(text);
  const pastes = isConfig ? [withoutFences(text)] : isAsk ? await pastesIn(text, dispatcher) : [];
  if (pastes.length === 0) return null;
  const asksEmerge = isAsk && asksAboutEmerge(text, knowledge);
  const nameOf = (at: number): string => (pastes.length === 1 ? PASTED_FILE : `pasted-${at + 1}.txt`);
  const files = pastes.map((paste, at) => textFile(isConfig ? PASTED : nameOf(at), paste));
  const around = [...wordsAround(text.split('\n')), ...messagesInBlocks(text)].join('\n');
  return { kind: 'files', files, call, around, ...(asksEmerge && { asksEmerge }) };
}

/** Reads a line; an empty one asks for help. Never throws. */
export async function readQuestion(line: string, fallback: Locale, dispatcher: Dispatcher): Promise<Question> {
  const locale = askedLocale(splitLine(line.slice(0, LIMITS.questionLength)), fallback);
  try {
    if (line.length > LIMITS.questionLength)
      throw new UserError('usage', (words) => words.chat.tooLong(LIMITS.questionLength));
    const parsed = parseCall(toArguments(line === '' ? 'help' : line, dispatcher), locale, grammarOf(dispatcher));
    if (parsed.wantsVersion) return { kind: 'reply', reply: await versionReply(parsed.call.locale) };
    const call = callOf(parsed);
    const command = findCommand(dispatcher.commands, call.name);
    const again = command?.again?.(call);
    const text = command && takesText(command) ? call.args.join(' ') : '';
    const pasted = await readPasted(text, call, dispatcher);
    if (pasted) return pasted;
    return {
      kind: 'call',
      call,
      takesFiles: command !== undefined && takesFiles(command),
      isConstant: command?.isConstant ?? false,
      weight: weigh(call, command),
      isRepeatable: again === undefined,
      again: again === undefined ? line || 'help' : again,
    };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'reply', reply: createErrorReply(error, locale) };
    throw error;
  }
}
