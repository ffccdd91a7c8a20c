/** The one-shot command: `docker-gentoo backend btrfs`. */
import type { Dispatcher } from '../../core/dispatch.ts';
import type { Locale } from '../../core/locale.ts';
import { plainProse } from '../../core/render/prose.ts';
import { cleanText } from '../../core/render/text.ts';
import { isComplaint, type Outcome, type Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import { answer, isPayload, type PlatformRenderers, renderAnswer } from './answer.ts';
import type { TextOptions } from './render/render.ts';

/**
 * Exit codes: 0 fine; 1 the review found errors; 2 bad usage or unreadable input; 3 not known, guesses were shown;
 * 70 a defect of ours (EX_SOFTWARE); 75 not now (EX_TEMPFAIL).
 */
export const EXIT_CODES: Record<Outcome, number> = {
  ok: 0,
  'errors-found': 1,
  'bad-usage': 2,
  'not-known': 3,
  failed: 70,
  busy: 75,
};

/** Where a command reads and writes. */
export interface Terminal {
  readonly stdin: AsyncIterable<Buffer>;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly text: TextOptions;
  readonly platforms: PlatformRenderers;
  readonly locale: Locale;
}

/** A complaint: one line, and a second with what to try instead where there is something. */
export function renderComplaint(reply: Reply): string {
  const commands = reply.actions.flatMap((action) => (action.type === 'ask' ? [action.command] : []));
  const words = wordsFor(reply.locale);
  const hint = commands.length > 0 ? [words.tryInstead(commands.join(' · '))] : [];
  return cleanText(`${[words.complaint(plainProse(reply.title)), ...hint].join('\n')}\n`);
}

/** Runs one command and returns the exit code. */
export async function runOnce(args: readonly string[], dispatcher: Dispatcher, terminal: Terminal): Promise<number> {
  const result = await answer({ args, locale: terminal.locale, stdin: terminal.stdin }, dispatcher);
  const isWrong = isComplaint(result.reply);
  if (isWrong) terminal.writeError(renderComplaint(result.reply));
  if (!isWrong || isPayload(result.format, terminal.platforms))
    terminal.write(await renderAnswer({ ...result, args }, terminal.text, terminal.platforms));
  return EXIT_CODES[result.reply.outcome];
}
