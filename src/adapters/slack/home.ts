/** The Home tab: what the bot does, the first things to do, the language. */
import type { types } from '@slack/bolt';
import { mainAbilities } from '../../core/abilities.ts';
import type { Locale } from '../../core/locale.ts';
import type { Action } from '../../core/reply.ts';
import { type Words, wordsFor } from '../../core/words/index.ts';
import { actionButtons, uploadButton } from './render/buttons.ts';
import { proseToMrkdwn } from './render/markup.ts';
import { inline, section } from './render/rich-text.ts';
import { slackWords } from './words/index.ts';

/** The first things that a newcomer does, beside the upload. */
function firstActions({ card }: Words): Action[] {
  return (['onboard', 'recommend', 'help'] as const).map((command) => ({ type: 'ask', command, label: card[command] }));
}

function text(prose: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: proseToMrkdwn(prose), verbatim: true } };
}

function commandList(words: Words): types.RichTextBlock {
  const elements = mainAbilities(words).map(({ label = '', text }) =>
    section([...inline(label + words.marks.colon, true), ...inline(text)]),
  );
  return { type: 'rich_text', elements };
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
export function createHome(locale: Locale, progress: string | null, isShort = false): types.HomeView {
  const words = wordsFor(locale);
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: slackWords(words).homeTitle, emoji: false } },
      text(slackWords(words).homeIntro),
      ...(progress === null ? [] : [text(progress)]),
      { type: 'rich_text', elements: [section(inline(slackWords(words).homeFirst, true))] },
      { type: 'actions', elements: [uploadButton(words), ...actionButtons(firstActions(words))] },
      { type: 'divider' },
      text(slackWords(words).homeHow),
      ...(isShort ? [] : [commandList(words)]),
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: proseToMrkdwn(slackWords(words).homeLanguage), verbatim: true }],
      },
    ],
  };
}
