/** One line or argument list in, one answer out: what the one-shot command and the chat share. */

import { takesFiles } from '../../core/arguments.ts';
import { briefOf } from '../../core/card.ts';
import { foldArguments } from '../../core/chat-line.ts';
import type { Asker, CommandCall } from '../../core/command.ts';
import type { Dispatcher } from '../../core/dispatch.ts';
import { createErrorReply, findCommand, grammarOf } from '../../core/dispatch.ts';
import { UserError } from '../../core/errors.ts';
import type { Locale } from '../../core/locale.ts';
import { maskSecrets } from '../../core/mask-secrets.ts';
import {
  askedFormat,
  askedLocale,
  callOf,
  type Format,
  joinLine,
  type ParsedCall,
  parseCall,
} from '../../core/parse-call.ts';
import { renderJson } from '../../core/render/json.ts';
import { renderMarkdown } from '../../core/render/markdown.ts';
import { createReply, type Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import { renderText, type TextOptions } from './render/render.ts';

export interface Question {
  readonly args: readonly string[];
  readonly locale: Locale;
  readonly stdin: AsyncIterable<Buffer>;
}

/** Who asks in a terminal: the owner of the file in which it is remembered. */
export const TERMINAL_ASKER: Asker = { platform: 'terminal', workspace: '', person: 'me' };

/** Renderers of other platforms, by format: a reply and its command line as the payload that would be sent. */
export type PlatformRenderers = Readonly<Record<string, (reply: Reply, commandLine: string) => Promise<string>>>;

export interface Answer {
  readonly reply: Reply;
  readonly format: Format;
  /** Only the card. */
  readonly isBrief?: boolean;
}

/** The program's own version, for `--version`. */
async function readVersion(): Promise<string> {
  const { PROGRAM_VERSION } = await import('../../core/program-version.ts');
  return PROGRAM_VERSION;
}

/** The files that a call names. */
async function readNamed(
  { args, locale }: ParsedCall['call'],
  stdin: Question['stdin'],
): Promise<Pick<CommandCall, 'files' | 'unread'>> {
  const { readFiles } = await import('./files/read-files.ts');
  return readFiles(args, stdin, wordsFor(locale));
}

/** Parses, reads the named files, asks. Never throws: what is wrong becomes the reply. */
export async function answer({ args, stdin, ...question }: Question, dispatcher: Dispatcher): Promise<Answer> {
  const locale = askedLocale(args, question.locale);
  try {
    const parsed = parseCall(foldArguments(args, dispatcher), locale, grammarOf(dispatcher));
    const { format, isBrief, wantsVersion } = parsed;
    if (wantsVersion)
      return { reply: createReply({ title: `docker-gentoo ${await readVersion()}`, locale }), format: 'text' };
    const asked = callOf(parsed);
    const command = findCommand(dispatcher.commands, asked.name);
    const isReview = command !== undefined && takesFiles(command);
    if (!isReview && (format === 'fragment' || (format === 'script' && command?.givesScript !== true)))
      throw new UserError('usage', (words) => words.onlyForReviews(format));
    const read = isReview ? await readNamed(asked, stdin) : { files: [] };
    const call = { ...asked, ...read, asker: TERMINAL_ASKER };
    const reply = await dispatcher.dispatch(call);
    if (call.files.length > 0)
      return { reply: await dispatcher.conclude(call, reply), format: format ?? 'text', isBrief };
    return { reply, format: format ?? 'text', isBrief };
  } catch (error) {
    if (error instanceof UserError)
      return { reply: createErrorReply(error, locale), format: askedFormat(args, dispatcher) };
    throw error;
  }
}

/** The kinds of file that `--format fragment` and `--format script` print: the first of a reply. */
const MEDIA_TYPE_OF = { fragment: 'text/plain', script: 'text/x-shellscript' } as const;

/** A file of the reply; a comment that says so when a review has nothing to change. */
function renderFile(reply: Reply, format: keyof typeof MEDIA_TYPE_OF): string {
  const words = wordsFor(reply.locale);
  return (
    // Of several kernels the last, as the answer says.
    reply.files.findLast((file) => file.mediaType === MEDIA_TYPE_OF[format])?.content ?? `# ${words.nothingToChange}\n`
  );
}

/** The command line as a chat platform would have kept it: without the wish for a format, and without secrets. */
function lineWithoutFormat(args: readonly string[]): string {
  const words = args.filter(
    (word, index) => !word.startsWith('--format') && (index === 0 || args[index - 1] !== '--format'),
  );
  return maskSecrets(joinLine(words));
}

/** Whether a complaint is printed as an answer is, beside the line for people: programs are to read what was wrong. */
export function isPayload(format: Format, platforms: PlatformRenderers): boolean {
  return format === 'json' || Object.hasOwn(platforms, format);
}

/** The answer as the text that is printed. */
export async function renderAnswer(
  { reply: whole, format, isBrief, args }: Answer & Pick<Question, 'args'>,
  options: TextOptions,
  platforms: PlatformRenderers,
): Promise<string> {
  const reply = isBrief ? briefOf(whole) : whole;
  const platform = platforms[format];
  if (platform) return platform(reply, lineWithoutFormat(args));
  if (format === 'json') return renderJson(reply);
  if (format === 'fragment' || format === 'script') return renderFile(reply, format);
  return format === 'markdown' ? renderMarkdown(reply) : renderText(reply, options);
}
