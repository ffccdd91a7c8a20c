/** One line or argument list in, one answer out: what the one-shot command and the chat share. */

import { foldArguments } from '../../core/chat-line.ts';
import type { Asker } from '../../core/command.ts';
import type { Dispatcher } from '../../core/dispatch.ts';
import { createErrorReply, findCommand, takesText } from '../../core/dispatch.ts';
import { UserError } from '../../core/errors.ts';
import type { Locale } from '../../core/locale.ts';
import { askedLocale, callOf, type Format, joinLine, parseCall } from '../../core/parse-call.ts';
import { renderJson } from '../../core/render/json.ts';
import { renderMarkdown } from '../../core/render/markdown.ts';
import { createReply, type Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import { readFiles } from './read-files.ts';
import { renderText, type TextOptions } from './render-text.ts';

export interface Question {
  readonly args: readonly string[];
  readonly locale: Locale;
  readonly stdin: AsyncIterable<Buffer>;
}

/** Who asks in a terminal: the owner of the file in which it is remembered. */
export const TERMINAL_ASKER: Asker = { platform: 'terminal', workspace: '', person: 'me' };

/** Renderers of other platforms, by format: a reply and its command line as the payload that would be sent. */
export type PlatformRenderers = Partial<Record<Format, (reply: Reply, commandLine: string) => Promise<string>>>;

export interface Answer {
  readonly reply: Reply;
  readonly format: Format;
}

/** The program's own version, for `--version`. */
async function readVersion(): Promise<string> {
  const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
  return manifest.version;
}

/** Parses, reads the named files, asks. Never throws: what is wrong becomes the reply. */
export async function answer({ args, stdin, ...question }: Question, dispatcher: Dispatcher): Promise<Answer> {
  const locale = askedLocale(args, question.locale);
  try {
    const parsed = parseCall(foldArguments(args, dispatcher), locale, takesText(dispatcher.commands));
    const { format, wantsVersion } = parsed;
    if (wantsVersion)
      return { reply: createReply({ title: `docker-gentoo ${await readVersion()}`, locale }), format: 'text' };
    const asked = callOf(parsed);
    const takesFiles = findCommand(dispatcher.commands, asked.name)?.takesFiles ?? false;
    if ((format === 'fragment' || format === 'script') && !takesFiles)
      throw new UserError('usage', (words) => words.onlyForReviews(format));
    const read = takesFiles ? await readFiles(asked.args, stdin, wordsFor(asked.locale)) : { files: [] };
    return { reply: await dispatcher.dispatch({ ...asked, ...read, asker: TERMINAL_ASKER }), format: format ?? 'text' };
  } catch (error) {
    if (error instanceof UserError) return { reply: createErrorReply(error, locale), format: 'text' };
    throw error;
  }
}

/** The files that `--format fragment` and `--format script` print. */
const FILE_OF = { fragment: 'docker.config', script: 'docker-config.sh' } as const;

/** A file of the reply; a comment that says so when a review has nothing to change. */
function renderFile(reply: Reply, format: keyof typeof FILE_OF): string {
  const words = wordsFor(reply.locale);
  return reply.files.find((file) => file.name === FILE_OF[format])?.content ?? `# ${words.nothingToChange}\n`;
}

/** The command line as a chat platform would have got it: without the wish for a format. */
function lineWithoutFormat(args: readonly string[]): string {
  return joinLine(
    args.filter((word, index) => !word.startsWith('--format') && (index === 0 || args[index - 1] !== '--format')),
  );
}

/** The answer as the text that is printed. */
export async function renderAnswer(
  { reply, format, args }: Answer & Pick<Question, 'args'>,
  options: TextOptions,
  platforms: PlatformRenderers,
): Promise<string> {
  const platform = platforms[format];
  if (platform) return platform(reply, lineWithoutFormat(args));
  if (format === 'json') return renderJson(reply);
  if (format === 'fragment' || format === 'script') return renderFile(reply, format);
  return format === 'markdown' ? renderMarkdown(reply) : renderText(reply, options);
}
