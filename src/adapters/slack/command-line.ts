/** What people type on Slack, as the line that they mean. */
import { type Locale, writtenLocale } from '../../core/locale.ts';
import { maskSecrets } from '../../core/mask-secrets.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Text as Slack sends it, as it was meant: mentions of people go, links become their text, entities become letters, and
 * the long dashes that phones make of `--` become two again. Lines stay lines. Secrets are masked: the line is kept as the
 * key of an answer, and comes back in its buttons.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function lineFromSlack(text: string): string {
  const line = text
    .replaceAll(/<@[^<>]*>/g, ' ')
    .replaceAll(/<[!#][^<>|]*(?:\|([^<>]*))?>/g, (_, label?: string) => label ?? '')
    .replaceAll(/<((?:https?|mailto):[^<>|]*)(?:\|([^<>]*))?>/g, (_, url: string, label?: string) => label ?? url)
    .replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/(^|\s)[—–](?=[a-z])/g, '$1--')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
  return maskSecrets(line);
}

/** Whether the language of an answer can be told from the question: it is asked for, or the question is in Chinese. */
export function localeInLine(line: string): Locale | undefined {
  return writtenLocale(line) ?? (/(^|\s)--locale[ =]/.test(line) ? 'en' : undefined);
}
