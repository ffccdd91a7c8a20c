/** Block Kit as a look-alike of Slack's client shows it: own HTML for the blocks that this bot sends. */
import type { types } from '@slack/bolt';
import type { Locale } from '../../src/core/locale.ts';
import { element, escapeHtml } from './html.ts';

type RichElement = types.RichTextBlock['elements'][number];
type Inline = types.RichTextElement;
type ActionElement = types.ActionsBlockElement;

/** Slack's names of the emoji that the bot sends. */
const EMOJI: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  warning: '⚠️',
  x: '❌',
  information_source: 'ℹ️',
  grey_question: '❔',
  heavy_minus_sign: '➖',
  white_large_square: '⬜',
  eyes: '👀',
  '+1': '👍',
  '-1': '👎',
};

function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]{1,40}):/g, (whole, name: string) => EMOJI[name] ?? whole);
}

/** Mrkdwn, as far as the bot uses it: code, links, bold, line breaks; its entities stand already. */
function mrkdwn(text: string): string {
  return withEmoji(text)
    .replaceAll(/<([^|<>]+)\|([^<>]*)>/g, '<a>$2</a>')
    .replaceAll(/<@([A-Z0-9]+)>/g, '<span class="mention">@$1</span>')
    .replaceAll(/<(?:https?:\/\/)([^|<>]+)>/g, '<a>$1</a>')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/(^|[^\p{L}\p{N}])\*([^*\n]+)\*/gu, '$1<b>$2</b>')
    .replaceAll('\n', '<br>');
}

function textObject({ type, text }: { readonly type: string; readonly text: string }): string {
  return type === 'mrkdwn' ? mrkdwn(text) : escapeHtml(withEmoji(text));
}

function inline(part: Inline): string {
  if (part.type === 'emoji') return EMOJI[part.name] ?? `:${part.name}:`;
  if (part.type === 'link') return `<a>${escapeHtml(part.text ?? part.url)}</a>`;
  if (part.type !== 'text') return `[${part.type}]`;
  const text = escapeHtml(part.text).replaceAll('\n', '<br>');
  const coded = part.style?.code === true ? `<code>${text}</code>` : text;
  const slanted = part.style?.italic === true ? `<i>${coded}</i>` : coded;
  return part.style?.bold === true ? `<b>${slanted}</b>` : slanted;
}

function rich(part: RichElement): string {
  switch (part.type) {
    case 'rich_text_section':
      return element('div', 'section', ...part.elements.map(inline));
    case 'rich_text_quote':
      return element('blockquote', '', ...part.elements.map(inline));
    case 'rich_text_preformatted':
      return element('pre', '', ...part.elements.map(inline));
    case 'rich_text_list': {
      const items = part.elements.map((item) => element('li', '', rich(item)));
      return element(part.style === 'ordered' ? 'ol' : 'ul', `indent-${part.indent ?? 0}`, ...items);
    }
  }
}

function cell(content: types.TableBlock['rows'][number][number]): string {
  if (content === null || content === undefined) return '';
  return content.type === 'rich_text'
    ? content.elements.map(rich).join('')
    : escapeHtml('text' in content ? content.text : '');
}

function action(part: ActionElement): string {
  if (part.type === 'button')
    return element('span', `button ${part.style ?? ''}`, escapeHtml(withEmoji(part.text.text)));
  if (part.type === 'static_select') return element('span', 'button', escapeHtml(part.placeholder?.text ?? ''), ' ▾');
  return element('span', 'button', '⋯');
}

function context(parts: types.ContextBlock['elements']): string {
  return parts.map((part) => element('span', '', 'text' in part ? textObject(part) : '')).join(' ');
}

function section({ text, fields = [], accessory }: types.SectionBlock): string {
  const shown = fields.map((field) => element('div', 'field', textObject(field)));
  return [
    text === undefined ? '' : element('div', 'section', textObject(text)),
    shown.length > 0 ? element('div', 'fields', ...shown) : '',
    accessory?.type === 'button' ? action(accessory) : '',
  ].join('');
}

function field(block: types.InputBlock): string {
  const { element: input, label, hint, optional } = block;
  const options = 'options' in input ? (input.options ?? []) : [];
  const shown = options.map(({ text }) => element('div', 'choice', '☐ ', escapeHtml(text.text)));
  const isList = input.type === 'checkboxes' || input.type === 'radio_buttons';
  const placeholder = 'placeholder' in input && input.placeholder ? escapeHtml(input.placeholder.text) : '&nbsp;';
  return [
    element('div', 'label', `<b>${escapeHtml(label.text)}</b>`, optional === true ? ' <small>(optional)</small>' : ''),
    isList ? shown.join('') : element('div', 'input', placeholder),
    hint === undefined ? '' : element('div', 'context', escapeHtml(hint.text)),
  ].join('');
}

function block(given: types.KnownBlock): string {
  switch (given.type) {
    case 'header':
      return element('h1', '', escapeHtml(given.text.text));
    case 'rich_text':
      return element('div', 'rich', ...given.elements.map(rich));
    case 'context':
      return element('div', 'context', context(given.elements));
    case 'section':
      return section(given);
    case 'actions':
      return element('div', 'actions', ...given.elements.map(action));
    case 'divider':
      return '<hr>';
    case 'input':
      return field(given);
    case 'table': {
      const rows = given.rows.map((row) => element('tr', '', ...row.map((each) => element('td', '', cell(each)))));
      return element('div', 'table', element('table', '', ...rows));
    }
    default:
      throw new Error(`the gallery cannot draw a block of type ${given.type}`);
  }
}

/** The files that stand below a message. */
function files(names: readonly string[]): string {
  return names.map((name) => element('div', 'file', '📄 ', escapeHtml(name))).join('');
}

/** What the client says by itself, as near as we know it. */
const CLIENT: Readonly<Record<Locale, { readonly seen: string }>> = {
  en: { seen: 'Only visible to you' },
  'zh-CN': { seen: '仅对你可见' },
};

/** A message of the bot. @param isPrivate only the asker sees it */
export function slackHtml(
  blocks: readonly types.KnownBlock[],
  isPrivate: boolean,
  locale: Locale,
  names: readonly string[] = [],
): string {
  const seen = isPrivate ? element('div', 'context', `👁 ${CLIENT[locale].seen}`) : '';
  const head = element('div', 'head', '<b>docker-gentoo</b> <span class="app">APP</span> <small>10:24 AM</small>');
  const body = element('div', 'body', head, seen, ...blocks.map(block), files(names));
  return element('div', 'message', element('div', 'avatar', 'd'), body);
}

/** A form, or the Home tab: blocks without a sender. */
export function slackViewHtml(title: string, blocks: readonly types.AnyBlock[], submit?: string): string {
  const foot =
    submit === undefined ? '' : element('div', 'actions', element('span', 'button primary', escapeHtml(submit)));
  // Of all that a view may hold, the bot sends known blocks only.
  const shown = (blocks as readonly types.KnownBlock[]).map(block);
  return element('div', 'message view', element('div', 'body', element('h1', '', escapeHtml(title)), ...shown, foot));
}

export const SLACK_CSS = `
.message { display: flex; gap: 8px; background: #fff; color: #1d1c1d; font: 15px/22px Lato, 'Noto Sans', 'Noto Sans CJK SC', 'Noto Color Emoji', sans-serif; padding: 8px 12px; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 6px; background: #54487a; color: #fff; display: grid; place-items: center; font-weight: 700; }
.body { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.app { background: #ddd; color: #616061; font-size: 10px; border-radius: 2px; padding: 1px 3px; }
small, .context { color: #616061; font-size: 12px; }
.context { font-size: 13px; line-height: 18px; margin: 4px 0; }
h1 { font-size: 18px; line-height: 24px; margin: 4px 0; }
.rich, .section { margin: 0 0 2px; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 12px; }
code { font: 12px 'Noto Sans Mono', monospace; color: #e01e5a; background: #f8f8f8; border: 1px solid #ddd; border-radius: 3px; padding: 1px 3px; }
pre { font: 12px/18px 'Noto Sans Mono', 'Noto Sans Mono CJK SC', monospace; background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px; padding: 8px; margin: 4px 0; white-space: pre-wrap; }
blockquote { border-left: 4px solid #ddd; margin: 4px 0; padding-left: 12px; }
ul, ol { margin: 0; padding-left: 24px; } .indent-1 { padding-left: 48px; }
a { color: #1264a3; } .mention { color: #1264a3; background: #e8f5fa; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0; }
.button { border: 1px solid #bbb; border-radius: 4px; padding: 2px 11px; font-size: 13px; font-weight: 700; line-height: 26px; }
.button.primary { background: #007a5a; border-color: #007a5a; color: #fff; } .button.danger { background: #e01e5a; color: #fff; }
.table { overflow: hidden; } table { border-collapse: collapse; } td { border: 1px solid #ddd; padding: 6px 8px; vertical-align: top; min-width: 90px; max-width: 260px; }
.file { border: 1px solid #ddd; border-radius: 6px; padding: 6px 10px; margin: 4px 0; font-size: 13px; }
.input { border: 1px solid #888; border-radius: 4px; padding: 4px 10px; color: #616061; margin: 2px 0 6px; } .label { margin-top: 8px; } .choice { font-size: 14px; }
hr { border: 0; border-top: 1px solid #ddd; }
`;
