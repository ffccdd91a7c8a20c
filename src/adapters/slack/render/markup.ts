/** Slack's mrkdwn, for the few places that cannot be rich text: fallback text and context lines. */
import { splitProse } from '../../../core/render/prose.ts';
import { cleanText, isClean } from '../../../core/render/text.ts';
import { withPeople } from '../../../core/reply.ts';
import { SLACK_LIMITS } from './limits.ts';

/**
 * Escapes plain text so that nothing in it becomes a mention, a link or a channel: Slack makes those of `<…>` only.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An invisible word joiner keeps a sign at the beginning of a word from starting a style. */
function escapeStyles(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}])[*_~`](?=\S)/gu, '$&\u2060');
}

function escapeText(text: string): string {
  return escapeStyles(escapeMrkdwn(text));
}

/** Prose with `code spans` as mrkdwn. */
export function proseToMrkdwn(prose: string): string {
  return splitProse(cleanText(prose))
    .map(({ isCode, text }) =>
      isCode ? `\`${escapeMrkdwn(text)}\`` : withPeople(text, (id) => `<@${id}>`, escapeText),
    )
    .join('');
}

/** A link, or the bare title where the address is none that Slack takes. */
export function mrkdwnLink(title: string, url: string | undefined): string {
  const shown = escapeStyles(escapeMrkdwn(cleanText(title)));
  if (url === undefined || !isClean(url) || !/^https?:\/\/[^\s<>|]+$/.test(url) || url.length > SLACK_LIMITS.url)
    return shown;
  return `<${escapeMrkdwn(url)}|${shown.replaceAll('|', '¦')}>`;
}
