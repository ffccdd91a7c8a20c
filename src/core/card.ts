/** The short form of any reply: what a chat shows first, within one screen of a phone. */
import { SENTENCE_ENDS, SHORT_FORM } from '../knowledge/schema/short-form.ts';
import { widthOf } from './render/layout.ts';
import { plainProse } from './render/prose.ts';
import {
  type Action,
  type Block,
  type Card,
  type CardFact,
  type CheckState,
  type Citation,
  MAIN_SOURCES,
  type Reply,
  type Section,
  type Snippet,
} from './reply.ts';
import { wordsFor } from './words/index.ts';

/** What a card may hold. Columns as a terminal counts them: a Chinese character takes two. */
export const CARD = {
  titleColumns: 90,
  adviceColumns: SHORT_FORM.advice,
  notes: 2,
  noteColumns: 160,
  facts: 4,
  factColumns: SHORT_FORM.columns,
  captionColumns: SHORT_FORM.advice,
  snippetLines: 6,
  snippetColumns: 240,
  checks: 12,
  buttons: 5,
  labelColumns: SHORT_FORM.label,
} as const;

/** A card, with everything around it that belongs onto the same screen. */
export interface CardView {
  readonly title: string;
  readonly tone: Reply['tone'];
  readonly advice?: string;
  /** What must be seen first, whatever form is shown: the callouts with which the whole answer begins. */
  readonly notes: readonly Extract<Block, { type: 'callout' }>[];
  readonly facts: readonly CardFact[];
  readonly checks: readonly { readonly state: CheckState; readonly text: string }[];
  readonly snippet?: Snippet;
  /** Which host the answer is for, and what of that was assumed. */
  readonly host?: string;
  /** The sources that matter most, named by what they are. */
  readonly sources: readonly Citation[];
  /** So many sources there are besides. */
  readonly moreSources: number;
  readonly checked?: string;
  /** At most five, every one with a label; one is primary. */
  readonly buttons: readonly Action[];
  /** What else can be asked: sections that have no button, and the other offers. Every one has a label. */
  readonly more: readonly Action[];
}

/** The sentences at the beginning of a text that fit; the first of them cut, where not even that fits. */
export function leadingSentences(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const { index } of text.matchAll(SENTENCE_ENDS)) {
    const head = text.slice(0, index + 1);
    if (columnsOf(head) > columns) break;
    kept = head;
  }
  return kept === '' ? cutToColumns(text, columns) : kept;
}

const BREAKS = /\s+|[，；、：]/gu;

/** A text cut to some columns between two words, saying so with an ellipsis. */
export function cutToColumns(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  for (const { index } of text.matchAll(BREAKS)) {
    const head = text.slice(0, index);
    if (widthOf(head) + 1 > columns) break;
    kept = head;
  }
  return `${balanced(kept === '' ? headOf(text, columns - 1) : kept)}…`;
}

/** As many characters as fit. */
function headOf(text: string, columns: number): string {
  let head = '';
  let taken = 0;
  for (const character of text) {
    taken += widthOf(character);
    if (taken > columns) return head;
    head += character;
  }
  return head;
}

/** A cut must not leave a code span open. */
function balanced(text: string): string {
  const marks = text.split('`').length - 1;
  return marks % 2 === 0 ? text : text.slice(0, text.lastIndexOf('`')).trimEnd();
}

/** Columns as a reader sees them: the marks of code take none. */
function columnsOf(prose: string): number {
  return widthOf(plainProse(prose));
}

/** Whether a label and its text fit into one fact. */
export function fitsFact({ label = '', text }: CardFact): boolean {
  return columnsOf(label) + columnsOf(text) + (label === '' ? 0 : 2) <= CARD.factColumns;
}

/** A fact whose text is cut where it is too long. */
export function toFact(label: string, text: string): CardFact {
  return { label, text: cutToColumns(text, CARD.factColumns - widthOf(label) - 2) };
}

function firstOf<T extends Block['type']>(blocks: readonly Block[], type: T): Extract<Block, { type: T }> | undefined {
  return blocks.find((block): block is Extract<Block, { type: T }> => block.type === type);
}

/** A card for a reply that came without one: the first fields that fit, and the first checklist. */
function fallbackCard({ blocks, verdict }: Reply): Card {
  const fields = firstOf(blocks, 'fields')?.fields ?? [];
  const facts = fields.map(({ label, value }) => ({ label, text: value })).filter(fitsFact);
  const checks = firstOf(blocks, 'checklist')?.items;
  return {
    ...(verdict !== undefined && verdict !== '' && { advice: leadingSentences(verdict, CARD.adviceColumns) }),
    facts,
    ...(checks !== undefined && { checks }),
  };
}

/** A label for what has none: the command line itself, which is at least what will be asked. */
function labelled(action: Action): Action {
  if (action.type === 'link' || action.label !== undefined) return action;
  return { ...action, label: action.command };
}

/** What is asked or opened: two actions with the same are the same. */
export function keyOf(action: Action): string {
  return action.type === 'ask' ? action.command : action.url;
}

/** Of those with the same key the first, in their order. */
export function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const keys = new Set<unknown>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !keys.has(key) && keys.add(key);
  });
}

/** Whether a section has nothing but what the card shows for typing. */
function isShown({ blocks }: Section, { card }: Reply): boolean {
  const told = blocks.filter(({ type }) => type !== 'heading');
  return (
    told.length > 0 && told.every((block) => block.type === 'code' && block.text.trimEnd() === card?.snippet?.text)
  );
}

/** One primary action, the first where nobody said which. */
function withOnePrimary(actions: readonly Action[]): Action[] {
  const chosen = actions.find((action) => action.type === 'ask' && action.primary) ?? actions[0];
  return actions.map((action) => {
    if (action.type === 'link') return action;
    const { primary: _, ...rest } = action;
    return action === chosen ? { ...rest, primary: true } : rest;
  });
}

/** What can be asked next: buttons for what matters most, and the rest. */
function offersOf(reply: Reply, most: number): Pick<CardView, 'buttons' | 'more'> {
  const parts = reply.sections
    .filter((section) => !isShown(section, reply))
    .flatMap(({ command, title }): Action[] => (command === undefined ? [] : [{ type: 'ask', command, label: title }]));
  const all = firstOfEach([...reply.actions, ...parts], keyOf).map(labelled);
  const unique = firstOfEach(all, ({ label }) => label);
  return { buttons: withOnePrimary(unique.slice(0, most)), more: unique.slice(most) };
}

/** The first sources that differ in what they are, by their names. */
function sourcesOf({ citations }: Reply): Pick<CardView, 'sources' | 'moreSources'> {
  const byName = new Map<string, Citation>();
  for (const { name, title, url } of citations)
    if (!byName.has(name ?? title))
      byName.set(name ?? title, { title: name ?? title, ...(url !== undefined && { url }) });
  const sources = [...byName.values()].slice(0, MAIN_SOURCES);
  return { sources, moreSources: citations.length - sources.length };
}

/** The callouts at the beginning of a reply, but one that says what the advice says. */
function notesOf({ blocks, card, verdict }: Reply): CardView['notes'] {
  const notes: Extract<Block, { type: 'callout' }>[] = [];
  for (const block of blocks) {
    if (block.type !== 'callout') break;
    if (block.text === card?.advice || block.text === verdict || card?.told?.includes(block.text)) continue;
    notes.push({ ...block, text: leadingSentences(block.text, CARD.noteColumns) });
  }
  return notes.slice(0, CARD.notes);
}

/** The card of a reply, whatever it is: never more than {@link CARD} allows. */
export function cardOf(reply: Reply): CardView {
  const { title = reply.title, advice, facts, checks = [], snippet } = reply.card ?? fallbackCard(reply);
  const notes = notesOf(reply);
  return {
    title,
    tone: reply.tone,
    ...(advice !== undefined && advice !== '' && { advice }),
    notes,
    facts: facts.slice(0, CARD.facts),
    checks: checks.slice(0, CARD.checks),
    ...(snippet !== undefined && { snippet }),
    ...(reply.profile !== undefined && { host: reply.profile }),
    ...sourcesOf(reply),
    ...(reply.checked !== undefined && { checked: reply.checked }),
    // A note takes the place of a button.
    ...offersOf(reply, CARD.buttons - notes.length),
  };
}

/** A reply that is its own card and nothing else, for renderers of whole replies. */
export function briefOf(reply: Reply): Reply {
  const { title, advice, notes, facts, checks, snippet, sources, buttons } = cardOf(reply);
  const { verdict: _, ...rest } = reply;
  const { dash } = wordsFor(reply.locale).marks;
  const labelled = facts.every(({ label }) => label !== undefined);
  return {
    ...rest,
    title,
    ...(advice !== undefined && { verdict: advice }),
    blocks: [
      ...notes,
      ...(checks.length > 0 ? [{ type: 'checklist' as const, items: checks }] : []),
      ...(facts.length === 0
        ? []
        : [
            labelled
              ? { type: 'fields' as const, fields: facts.map(({ label = '', text }) => ({ label, value: text })) }
              : {
                  type: 'bullets' as const,
                  items: facts.map(({ label, text }) => (label === undefined ? text : label + dash + text)),
                },
          ]),
      ...(snippet === undefined
        ? []
        : [
            ...(snippet.caption === undefined ? [] : [{ type: 'paragraph' as const, text: snippet.caption }]),
            { type: 'code' as const, text: snippet.text },
          ]),
    ],
    sections: [],
    citations: sources,
    actions: buttons,
  };
}
