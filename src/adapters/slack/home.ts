/** The Home tab: what the bot does, the first things to do, the language. */
import type { types } from '@slack/bolt';
import type { Dispatcher } from '../../core/dispatch.ts';
import { type Locale, say } from '../../core/locale.ts';
import { cut } from '../../core/render/text.ts';
import type { Action } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import { actionButtons, uploadButton } from './render/buttons.ts';
import { BUDGET } from './render/limits.ts';
import { proseToMrkdwn } from './render/mrkdwn.ts';
import { inline, inlineChunks, section } from './render/rich-text.ts';

/** The first three things that a newcomer does, beside the upload. */
const FIRST_COMMANDS = ['onboard', 'recommend', 'help'];

function text(prose: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: proseToMrkdwn(prose), verbatim: true } };
}

function commandList(commands: Dispatcher['commands'], locale: Locale): types.RichTextBlock {
  return {
    type: 'rich_text',
    elements: commands.map(({ name, summary }) =>
      section([
        ...inline(`${name}${wordsFor(locale).marks.colon}`, true),
        ...(inlineChunks(cut(say(summary, locale), BUDGET.heading))[0] ?? []),
      ]),
    ),
  };
}

/** A Home tab that says one line. */
export function createPlainHome(line: string): types.HomeView {
  return { type: 'home', blocks: [text(line)] };
}

/**
 * The Home tab in a language.
 * @param progress where the person is in what they have begun; null: nowhere
 * @param isShort without the list of commands: for what Slack refused
 */
export function createHome(
  { commands }: Dispatcher,
  locale: Locale,
  progress: string | null,
  isShort = false,
): types.HomeView {
  const words = wordsFor(locale);
  const actions: Action[] = FIRST_COMMANDS.map((command) => ({ type: 'ask', command }));
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: words.slack.homeTitle, emoji: false } },
      text(words.slack.homeIntro),
      ...(progress === null ? [] : [text(progress)]),
      { type: 'rich_text', elements: [section(inline(words.slack.homeFirst, true))] },
      { type: 'actions', elements: [uploadButton(words), ...actionButtons(actions)] },
      { type: 'divider' },
      text(words.slack.homeHow),
      ...(isShort ? [] : [commandList(commands, locale)]),
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: proseToMrkdwn(words.slack.homeLanguage), verbatim: true }],
      },
    ],
  };
}
