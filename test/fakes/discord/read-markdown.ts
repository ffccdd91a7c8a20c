/** Reads Discord's markdown as a client does, with a parser that is not ours. */
import { parse } from 'discord-markdown-parser';

/** A text as it is shown, and what became more than text in it: `strong`, `link`, `user`, `emoji`, … */
export interface ReadText {
  readonly shown: string;
  readonly kinds: ReadonlySet<string>;
  /** Where links lead, however they came about. */
  readonly links: readonly string[];
}

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  /** The emoji itself, where it is one of Unicode's. */
  readonly name?: string;
}

function walk(nodes: readonly Node[], kinds: Set<string>, links: string[]): string {
  return nodes
    .map(({ type, content = '', name = '', target }) => {
      if (type === 'br') return '\n';
      if (type === 'twemoji') return name;
      if (type !== 'text') kinds.add(type);
      if (target !== undefined) links.push(target);
      return typeof content === 'string' ? content : walk(content, kinds, links);
    })
    .join('');
}

/** Reads a text display; zero-width spaces, which nobody sees, are left out. */
export function readMarkdown(markdown: string): ReadText {
  const kinds = new Set<string>();
  const links: string[] = [];
  return { shown: walk(parse(markdown, 'extended'), kinds, links).replaceAll('\u200b', ''), kinds, links };
}
