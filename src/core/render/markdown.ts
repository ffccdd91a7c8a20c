/** Renders a reply as GitHub-flavoured Markdown. */
import { COMMAND_LINE, type Surface, sayFor } from '../hints.ts';
import { LIMITS } from '../limits.ts';
import { type Block, CHECK_MARKS, code, type Reply, type Step, withPeople } from '../reply.ts';
import { type Words, wordsFor } from '../words/index.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { splitProse } from './prose.ts';
import { cleanText } from './text.ts';

function escapeText(text: string): string {
  return text.replaceAll(/[\\*<>[\]]/g, '\\$&').replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_');
}

function inline(prose: string): string {
  return splitProse(prose)
    .map(({ isCode, text }) => (isCode ? `\`${text}\`` : withPeople(text, code, escapeText)))
    .join('');
}

function cell(prose: string): string {
  return inline(prose).replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

function fence(text: string, language = ''): string {
  let longest = 2;
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function step({ text, details = [], snippets = [] }: Step, index: number): string {
  const indent = (content: string): string => content.replaceAll(/^/gm, '   ');
  const typed = snippets.flatMap((each) => [
    ...(each.caption === undefined ? [] : [inline(each.caption)]),
    fence(each.text, 'sh'),
  ]);
  return [`${index + 1}. ${inline(text)}`, ...details.map(inline).map(indent), ...typed.map(indent)].join('\n\n');
}

function block(content: Block, { marks }: Words): string {
  switch (content.type) {
    case 'heading':
      return `## ${inline(content.text)}`;
    case 'paragraph':
      return inline(content.text);
    case 'bullets':
      return content.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'steps':
      return content.items.map(step).join('\n\n');
    case 'fields':
      return content.fields
        .map(({ label, value }) => `- **${inline(label)}**${marks.colon}${inline(value)}`)
        .join('\n');
    case 'table':
      return [content.header, content.header.map(() => '---'), ...content.rows]
        .map((row) => `| ${row.map(cell).join(' | ')} |`)
        .join('\n');
    case 'code':
      return fence(content.text, content.language);
    case 'checklist':
      return content.items.map(({ state, text }) => `- ${CHECK_MARKS[state]} ${inline(text)}`).join('\n');
    case 'callout':
      return `> ${inline(content.text)}`;
  }
}

/** The whole reply, as far as it fits into a report; ends with a line break. */
export function renderMarkdown(whole: Reply, surface: Surface = COMMAND_LINE): string {
  const reply = sayFor(whole, surface);
  const words = wordsFor(reply.locale);
  const next = reply.actions.map((action) =>
    action.type === 'ask' ? `\`${action.command}\`` : `[${escapeText(action.label)}](${action.url})`,
  );
  const sources = reply.citations.map(({ title, url }) =>
    url === undefined ? escapeText(title) : `[${escapeText(title)}](${url})`,
  );
  const parts = [
    `# ${inline(reply.title)}`,
    ...(reply.profile === undefined ? [] : [`*${escapeText(reply.profile)}*`]),
    ...(reply.verdict === undefined ? [] : [`**${inline(reply.verdict)}**`]),
    ...reply.blocks.map((each) => block(each, words)),
    ...(next.length > 0 ? [words.next + words.marks.colon + next.join(' · ')] : []),
    ...(sources.length > 0 ? [words.sources + words.marks.colon + sources.join(' · ')] : []),
    ...(reply.checked === undefined ? [] : [`*${words.checked(reply.checked)}*`]),
  ];
  return cutMarkdown(cleanText(`${parts.join('\n\n')}\n`), LIMITS.reportBytes, words.review.reportCut);
}
