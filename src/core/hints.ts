/**
 * Hints in prose: `{say:fs=ext4}` stands for how a person says it where the answer is shown, `--fs ext4` in a terminal,
 * an option of the command on Discord, words in Slack. Texts stay the same for all of them.
 */
import { splitProse } from './render/prose.ts';
import {
  type Action,
  type Block,
  type Card,
  code,
  type Reply,
  type Section,
  type Snippet,
  type Step,
  withPeople,
} from './reply.ts';
import type { Words } from './words/index.ts';
import { wordsFor } from './words/index.ts';

/** What can be said; `fix` is the change that a review proposes, as a file. */
const SAYABLE = [
  'docker',
  'kernel',
  'arch',
  'init',
  'fs',
  'rootless',
  'userns-remap',
  'disk-quota',
  'existing',
  'want',
  'to',
  'fragment',
  'script',
] as const;
export type Sayable = (typeof SAYABLE)[number];

/** Where an answer is shown, and how something is said there. */
export interface Surface {
  /** It shows people by their names; a place that does not, shows what they are called inside. */
  readonly knowsPeople: boolean;
  /** How to say something about the host, or where the fix of a review is; the value may be empty. */
  readonly say: (what: Sayable, value: string, words: Words) => string;
}

/** A command line: its options are the same in every language. */
export const COMMAND_LINE: Surface = {
  knowsPeople: false,
  say: (what, value) =>
    what === 'fragment' || what === 'script'
      ? `\`--format ${what}\``
      : `\`--${what}${value === '' ? '' : ` ${value}`}\``,
};

const HINT = /( ?)\{say:([a-z-]{2,12})(?:=([\w.,… -]{1,40}))?\}( ?)/g;

/** A hint in a text. */
export function sayHint(what: Sayable, value?: string): string {
  return `{say:${what}${value === undefined ? '' : `=${value}`}}`;
}

function isSayable(name: string): name is Sayable {
  return SAYABLE.some((each) => each === name);
}

/** Prose with its hints in the words of a place. Code spans hold what people wrote, and stay as they are. */
export function tellHints(prose: string, surface: Surface, words: Words): string {
  if (!prose.includes('{say:') && !prose.includes('{person:')) return prose;
  const told = (text: string): string => (surface.knowsPeople ? text : withPeople(text, code, (rest) => rest));
  return splitProse(prose)
    .map(({ isCode, text }) => (isCode ? `\`${text}\`` : told(replaceHints(text, surface, words))))
    .join('');
}

/** Any text with its hints in the words of a place. */
export function replaceHints(text: string, surface: Surface, words: Words): string {
  return text.replaceAll(HINT, (hint, before: string, name: string, value: string | undefined, after: string) =>
    isSayable(name) ? words.marks.inText(before, surface.say(name, value ?? '', words), after) : hint,
  );
}

type Tell = (prose: string) => string;

function snippetIn(snippet: Snippet, tell: Tell): Snippet {
  return snippet.caption === undefined ? snippet : { ...snippet, caption: tell(snippet.caption) };
}

function stepIn(step: Step, tell: Tell): Step {
  const { text, details, snippets } = step;
  return {
    ...step,
    text: tell(text),
    ...(details && { details: details.map(tell) }),
    ...(snippets && { snippets: snippets.map((snippet) => snippetIn(snippet, tell)) }),
  };
}

function blockIn(block: Block, tell: Tell): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'callout':
      return { ...block, text: tell(block.text) };
    case 'bullets':
      return { ...block, items: block.items.map(tell) };
    case 'steps':
      return { ...block, items: block.items.map((step) => stepIn(step, tell)) };
    case 'fields':
      return { ...block, fields: block.fields.map(({ label, value }) => ({ label: tell(label), value: tell(value) })) };
    case 'table':
      return { ...block, header: block.header.map(tell), rows: block.rows.map((row) => row.map(tell)) };
    case 'checklist':
      return { ...block, items: block.items.map((item) => ({ ...item, text: tell(item.text) })) };
    case 'code':
      return block;
  }
}

function cardIn(card: Card, tell: Tell): Card {
  const { title, advice, facts, checks, snippet, told } = card;
  return {
    ...card,
    ...(title !== undefined && { title: tell(title) }),
    ...(advice !== undefined && { advice: tell(advice) }),
    facts: facts.map((fact) => ({ ...fact, text: tell(fact.text) })),
    ...(checks !== undefined && { checks: checks.map((check) => ({ ...check, text: tell(check.text) })) }),
    ...(snippet !== undefined && { snippet: snippetIn(snippet, tell) }),
    // Callouts are compared with these: both have to be in the same words.
    ...(told !== undefined && { told: told.map(tell) }),
  };
}

function actionIn(action: Action, tell: Tell): Action {
  return action.label === undefined ? action : { ...action, label: tell(action.label) };
}

/** A reply with every hint in the words of the place where it is shown. */
export function sayFor(reply: Reply, surface: Surface): Reply {
  const words = wordsFor(reply.locale);
  const tell: Tell = (prose) => tellHints(prose, surface, words);
  const blocks = (all: readonly Block[]): Block[] => all.map((block) => blockIn(block, tell));
  const sectionIn = (section: Section): Section => ({
    ...section,
    title: tell(section.title),
    blocks: blocks(section.blocks),
    ...(section.actions && { actions: section.actions.map((action) => actionIn(action, tell)) }),
  });
  return {
    ...reply,
    title: tell(reply.title),
    ...(reply.verdict !== undefined && { verdict: tell(reply.verdict) }),
    ...(reply.card !== undefined && { card: cardIn(reply.card, tell) }),
    blocks: blocks(reply.blocks),
    sections: reply.sections.map(sectionIn),
    actions: reply.actions.map((action) => actionIn(action, tell)),
  };
}
