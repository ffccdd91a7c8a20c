/** The lines of prose that a reader sees of an answer, in every format. */
import { renderDiscord } from '../../../src/adapters/discord/render/render.ts';
import { renderSlack } from '../../../src/adapters/slack/render/render.ts';
import { renderText } from '../../../src/adapters/terminal/render/render.ts';
import { renderJson } from '../../../src/core/render/json.ts';
import { renderMarkdown } from '../../../src/core/render/markdown.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { maskProse } from './mask.ts';

/** Markdown as it is read: without marks of style, targets of links, and code. */
function linesOfMarkdown(markdown: string): string[] {
  return markdown
    .replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
    .replaceAll(/\[((?:\\.|[^\]\\])*)\]\([^\s)]*\)/g, '$1')
    .replaceAll('<br>', '\n')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/\*\*|`|\u200b/g, '')
    .replaceAll(/^ *(?:#+|>|-#|[-*]|\d+\.) /gm, '')
    .replaceAll(/^\*|\*$|^\| | \|$/gm, '')
    .split('\n');
}

/** Fields of a reply and of a review document that hold addresses and files. */
const NOT_PROSE = new Set(['url', 'content', 'fragment', 'script']);

/** The strings in data, without code, and without what is code as a whole. */
export function proseIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').map(maskProse);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (NOT_PROSE.has(key) ? [] : proseIn(child)));
}

interface SlackNode {
  readonly type?: string;
  readonly text?: string | SlackNode;
  readonly elements?: readonly SlackNode[];
}

/** Lines of Slack's blocks: in a section the elements stand side by side. */
export function linesOfSlack(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOfSlack);
  if (typeof value !== 'object' || value === null) return [];
  const { type, elements = [], text } = value as SlackNode;
  if (type === 'rich_text_preformatted') return [];
  if (type === 'rich_text_section' || type === 'rich_text_quote')
    return [elements.map((each) => (typeof each.text === 'string' ? each.text : '')).join('')];
  if (typeof text === 'string')
    return text
      .replaceAll(/<[^<>|]*\|([^<>]*)>/g, '$1')
      .replaceAll('`', '')
      .split('\n');
  return Object.values(value).flatMap(linesOfSlack);
}

function linesOfDiscord(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOfDiscord);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (typeof child !== 'string') return linesOfDiscord(child);
    return ['content', 'label', 'placeholder', 'description'].includes(key) ? linesOfMarkdown(child) : [];
  });
}

function pagesOf(render: (page: number) => { readonly pages: number }): unknown[] {
  const first = render(0);
  return [first, ...Array.from({ length: first.pages - 1 }, (_, index) => render(index + 1))];
}

function textLines(reply: Reply, width: number): string[] {
  return renderText(reply, { width, colours: false }).split('\n');
}

/** Lines that were broken to the width of a terminal, a wide and a narrow one. */
export function brokenLinesOf(reply: Reply): string[] {
  return [...textLines(reply, 100), ...textLines(reply, 60)];
}

/** All prose of an answer, whatever the format. */
export function proseOf(reply: Reply): string[] {
  return proseIn(JSON.parse(renderJson(reply)));
}

/** Unbroken lines of prose by format. */
export function linesByFormat(reply: Reply): ReadonlyMap<string, string[]> {
  const discord = pagesOf((page) => renderDiscord(reply, { page, commandLine: 'help', offersUpload: true }));
  const slack = pagesOf((page) => renderSlack(reply, { page, commandLine: 'help', offersUpload: true }));
  return new Map([
    ['text', textLines(reply, 100_000).map((line) => line.replace(/^ *(?:[•!✓✗~?☐–]|\d+)? +/, ''))],
    ['markdown', linesOfMarkdown(renderMarkdown(reply))],
    ['json', proseOf(reply)],
    ['slack', linesOfSlack(slack)],
    ['discord', linesOfDiscord(discord)],
  ]);
}
