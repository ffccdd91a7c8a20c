/** Discord's components as a look-alike of its client shows them; their markdown is read by a parser that is not ours. */
import type {
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { parse } from 'discord-markdown-parser';
import type { Locale } from '../../src/core/locale.ts';
import { element, escapeHtml } from './html.ts';

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly level?: number;
}

const TAGS: Readonly<Record<string, string>> = { strong: 'b', em: 'i', underline: 'u', strikethrough: 's', link: 'a' };

function inner({ content = '' }: Node): string {
  return typeof content === 'string' ? escapeHtml(content) : content.map(node).join('');
}

function node(given: Node): string {
  const { type, name = '', level = 2 } = given;
  const tag = TAGS[type];
  if (tag !== undefined) return element(tag, '', inner(given));
  switch (type) {
    case 'br':
      return '\n';
    case 'twemoji':
      return name;
    case 'heading':
      return element(`h${level}`, '', inner(given));
    case 'subtext':
      return element('div', 'subtext', inner(given));
    case 'inlineCode':
      return element('code', '', inner(given));
    case 'codeBlock':
      return element('pre', '', inner(given));
    case 'blockQuote':
      return element('blockquote', '', inner(given));
    case 'user':
      return element('span', 'mention', '@somebody');
    default:
      return inner(given);
  }
}

/** Lists are lines to the parser; the client indents them. */
function markdown(text: string): string {
  return node({ type: 'root', content: parse(text, 'extended') })
    .replaceAll(/(^|\n|<\/h\d>)- ([^\n]*)/g, '$1<div class="item">$2</div>')
    .replaceAll(/\n?(<(?:div|pre|blockquote|h\d))/g, '$1')
    .replaceAll(/(<\/(?:div|pre|blockquote|h\d)>)\n/g, '$1')
    .replaceAll('\n', '<br>');
}

const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

type Row = Extract<APIComponentInContainer, { type: 1 }>;

function row({ components }: Row): string {
  const shown = components.map((each) => {
    if (each.type !== 2)
      return element('span', 'select', escapeHtml('placeholder' in each ? (each.placeholder ?? '') : ''), ' ▾');
    const emoji = 'emoji' in each ? `${each.emoji?.name ?? ''} ` : '';
    return element(
      'span',
      `button ${STYLES[each.style] ?? ''}`,
      emoji,
      escapeHtml('label' in each ? (each.label ?? '') : ''),
    );
  });
  return element('div', 'row', ...shown);
}

function component(given: APIComponentInContainer | APIMessageTopLevelComponent): string {
  switch (given.type) {
    case 1:
      return row(given);
    case 10:
      return element('div', 'text', markdown(given.content));
    case 13:
      return element('div', 'file', '📄 ', escapeHtml(given.file.url.replace('attachment://', '')));
    case 14:
      return '<hr>';
    case 17:
      return `<div class="container" style="border-left-color:#${(given.accent_color ?? 0).toString(16).padStart(6, '0')}">${given.components.map(component).join('')}</div>`;
    default:
      throw new Error(`the gallery cannot draw a component of type ${given.type}`);
  }
}

/** What the client says by itself, as near as we know it. */
const CLIENT: Readonly<Record<Locale, { readonly seen: string; readonly dismiss: string }>> = {
  en: { seen: 'Only you can see this', dismiss: 'Dismiss message' },
  'zh-CN': { seen: '只有您能看到此内容', dismiss: '忽略消息' },
};

/** A message of the bot. @param isPrivate only the asker sees it */
export function discordHtml(
  components: readonly APIMessageTopLevelComponent[],
  isPrivate: boolean,
  locale: Locale,
): string {
  const head = element('div', 'head', '<b>docker-gentoo</b> <span class="app">APP</span> <small>10:24</small>');
  const seen = isPrivate
    ? element('div', 'subtext', `👁 ${CLIENT[locale].seen} • <a>${CLIENT[locale].dismiss}</a>`)
    : '';
  return element(
    'div',
    'message',
    element('div', 'avatar', 'd'),
    element('div', 'body', head, ...components.map(component), seen),
  );
}

/** A form. */
export function discordFormHtml({ title, components }: APIModalInteractionResponseCallbackData): string {
  const fields = components.map((each) => {
    if (each.type !== 18) return '';
    const { label, description = '', component: input } = each;
    const options = 'options' in input ? (input.options ?? []) : [];
    const isList = input.type === 21 || input.type === 22;
    const placeholder = 'placeholder' in input && input.placeholder !== undefined ? input.placeholder : '\u00a0';
    return [
      element('div', 'label', `<b>${escapeHtml(label)}</b>`),
      element('div', 'subtext', escapeHtml(description)),
      isList
        ? options.map((option) => element('div', '', '☐ ', escapeHtml(option.label))).join('')
        : element('div', 'select', escapeHtml(placeholder)),
    ].join('');
  });
  return element(
    'div',
    'message',
    element(
      'div',
      'body',
      element('h2', '', escapeHtml(title)),
      ...fields,
      element('div', 'row', element('span', 'button primary', 'Submit')),
    ),
  );
}

export const DISCORD_CSS = `
.message { display: flex; gap: 10px; background: #313338; color: #dbdee1; font: 16px/22px 'gg sans', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Color Emoji', sans-serif; padding: 8px 12px; }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #54487a; color: #fff; display: grid; place-items: center; }
.body { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.app { background: #5865f2; color: #fff; font-size: 10px; border-radius: 3px; padding: 1px 4px; }
small, .subtext { color: #949ba4; font-size: 13px; line-height: 18px; }
.container { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; padding: 12px; margin-top: 4px; }
.container > * + * { margin-top: 8px; }
h2 { font-size: 20px; line-height: 26px; margin: 0 0 2px; } h3 { font-size: 16px; line-height: 22px; margin: 6px 0 2px; } h1 { font-size: 24px; margin: 0; }
code { font: 14px 'Noto Sans Mono', monospace; background: #1e1f22; border-radius: 4px; padding: 1px 4px; }
pre { font: 14px/18px 'Noto Sans Mono', 'Noto Sans Mono CJK SC', monospace; background: #1e1f22; border: 1px solid #3f4147; border-radius: 4px; padding: 8px; margin: 4px 0; white-space: pre-wrap; }
blockquote { border-left: 4px solid #4e5058; margin: 2px 0; padding-left: 10px; }
.item { padding-left: 18px; position: relative; } .item::before { content: '•'; position: absolute; left: 4px; }
a { color: #00a8fc; } .mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.button { border-radius: 8px; padding: 0 12px; font-size: 14px; font-weight: 500; line-height: 32px; background: #4e5058; color: #fff; }
.button.primary { background: #5865f2; } .button.danger { background: #da373c; } .button.success { background: #248046; }
.select { flex: 1; background: #1e1f22; border-radius: 8px; padding: 8px 12px; color: #949ba4; }
.file { background: #242529; border: 1px solid #3f4147; border-radius: 8px; padding: 10px 12px; color: #00a8fc; }
hr { border: 0; border-top: 1px solid #3f4147; margin: 8px 0; } .label { margin-top: 10px; }
`;
