/** What all answers share: prose in the reader's language, conditions as words, sources, the profile line. */

import type { CommandContext } from '../core/command.ts';
import { describeHost, describeSituation } from '../core/describe-profile.ts';
import { withHost } from '../core/host-options.ts';
import { isRelevant } from '../core/is-relevant.ts';
import { type Locale, say } from '../core/locale.ts';
import { createProfile, type HostProfile, holds } from '../core/profile.ts';
import { tellersFor } from '../core/remembered-host.ts';
import type { Action, Block, Citation, Step as ReplyStep, Section, Snippet } from '../core/reply.ts';
import { createReply, MAIN_SOURCES, type Reply } from '../core/reply.ts';
import type { SectionId } from '../core/section-ids.ts';
import { type Words, wordsFor } from '../core/words/index.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Condition, Statement, Step, Text } from '../knowledge/schema/common.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { namesRootsDaemon, rootlessStep } from './rootless.ts';
import { checkedOn, citationsOf } from './sources.ts';

/** What an answer is computed from. */
export interface AnswerContext extends CommandContext {
  readonly locale: Locale;
}

/** What a question is answered by that nobody asked: for the assumed host, in English. */
export function createBareContext(knowledge: KnowledgeBase): AnswerContext {
  return { knowledge, profile: createProfile(knowledge.defaultProfile, {}), commands: [], locale: 'en' };
}

/** The words and the tongue of an answer. */
export function tongue(context: AnswerContext): { words: Words; tell: (text: Text) => string } {
  return { words: wordsFor(context.locale), tell: (text) => say(text, context.locale) };
}

function situationPrefix(condition: Condition | undefined, context: AnswerContext): string {
  if (condition === undefined || holds(condition, context.profile)) return '';
  const { words } = tongue(context);
  const situation = describeSituation(condition, words);
  return situation === '' ? '' : words.inCase(situation);
}

/** The statements that concern this host, as prose; unverified ones say so. */
export function tellStatements(statements: readonly Statement[], context: AnswerContext): string[] {
  const { words, tell } = tongue(context);
  return statements
    .filter((statement) => isRelevant(statement.when, context.profile))
    .map(
      (statement) =>
        situationPrefix(statement.when, context) +
        tell(statement) +
        (statement.certainty ? words.marks.paren(words.notVerified) : ''),
    );
}

/** `into FILE:`; a daemon.json that exists keeps what else stands in it. */
function captionOf(path: string, words: Words): string {
  return path.endsWith('/daemon.json') ? words.mergeInto(path) : words.intoFile(path);
}

function snippetsOf({ file, kernel, command }: Step, words: Words): Snippet[] {
  const options = Object.entries(kernel ?? {}).map(([symbol, value]) => `CONFIG_${symbol}=${value}`);
  return [
    ...(options.length > 0 ? [{ text: options.join('\n') }] : []),
    ...(file === undefined ? [] : [{ caption: captionOf(file.path, words), text: file.content.trimEnd() }]),
    // After a file the command needs a word of its own, or it reads as one more line for the file.
    ...(command === undefined
      ? []
      : [{ ...(file !== undefined && { caption: words.thenRun }), text: command.trimEnd() }]),
  ];
}

/** One step as a reader on this host has to take it. */
export function tellStep(step: Step, context: AnswerContext): ReplyStep {
  const { words, tell } = tongue(context);
  const snippets = snippetsOf(context.profile.rootless ? rootlessStep(step, words) : step, words);
  return {
    text:
      situationPrefix(step.when, context) +
      tell(step.text) +
      (step.certainty ? words.marks.paren(words.notVerified) : ''),
    ...(snippets.length > 0 && { snippets }),
  };
}

/** The steps that concern this host. */
export function tellSteps(steps: readonly Step[], context: AnswerContext): ReplyStep[] {
  return steps.filter((step) => isRelevant(step.when, context.profile)).map((step) => tellStep(step, context));
}

function isEmpty(block: Block): boolean {
  return ('items' in block && block.items.length === 0) || ('fields' in block && block.fields.length === 0);
}

/** A heading and its block, or nothing when there is nothing to say. */
export function section(heading: string, block: Block): Block[] {
  return isEmpty(block) ? [] : [{ type: 'heading', text: heading }, block];
}

/** For a rootless host, where prose names what only the daemon of root has: where that is for the daemon of a user. */
function rootlessNote(part: Pick<Reply, 'blocks'> & Partial<Reply>, { profile, locale }: AnswerContext): Block[] {
  if (!profile.rootless || !namesRootsDaemon(JSON.stringify([part.verdict, part.blocks]))) return [];
  return [{ type: 'callout', tone: 'warning', text: wordsFor(locale).rootlessNote(profile.init) }];
}

/** A section as an answer makes it; without a heading it opens the whole answer. */
export interface SectionPart {
  readonly id: SectionId;
  readonly title: string;
  readonly hasHeading?: false;
  readonly blocks: readonly Block[];
  /** Shown instead where the section is asked for by itself. */
  readonly alone?: readonly Block[];
  /** What can be asked for there, besides other sections. */
  readonly actions?: readonly Action[];
}

/** What an answer says; its blocks are those of its sections, one below the other, after its own. */
export interface AnswerPart extends Omit<Partial<Reply>, 'sections'> {
  readonly title: string;
  /** The command line that asks for it; sections are asked for with one word more. */
  readonly line?: string;
  readonly sections?: readonly SectionPart[];
}

function isThere({ blocks }: SectionPart): boolean {
  return blocks.some((block) => block.type !== 'heading' && !isEmpty(block));
}

function shownIn({ title, hasHeading, blocks }: SectionPart): Block[] {
  return hasHeading === false ? [...blocks] : [{ type: 'heading', text: title }, ...blocks];
}

function toSections(parts: readonly SectionPart[], line: string | undefined, context: AnswerContext): Section[] {
  return parts.map(({ id, title, blocks, alone = blocks, actions }) => ({
    id,
    title,
    ...(line !== undefined && { command: withHost(`${line} ${id}`, context.told ?? {}) }),
    blocks: alone,
    ...(actions !== undefined && { actions }),
  }));
}

/** All sources as a section, where a card does not show them all. */
function sourceSection(citations: readonly Citation[], words: Words): SectionPart[] {
  return citations.length > MAIN_SOURCES ? [{ id: 'sources', title: words.card.sources, blocks: [] }] : [];
}

/** An answer for the asker's host that rests on some facts: their sources, and when the oldest of them was reviewed. */
export function createAnswer(
  context: AnswerContext,
  facts: readonly Pick<Fact, 'sources' | 'reviewed'>[],
  { line, sections = [], ...part }: AnswerPart,
): Reply {
  const { profile, locale } = context;
  const words = wordsFor(locale);
  const tellers = tellersFor(context);
  const parts = sections.filter(isThere);
  const blocks = [...(part.blocks ?? []), ...parts.flatMap(shownIn)];
  const citations = part.citations ?? citationsOf(facts, words);
  const note = rootlessNote({ ...part, blocks }, context);
  const noted = parts.map((each) => ({ ...each, blocks: [...noteFor(each, note), ...each.blocks] }));
  const named = toSections([...noted, ...sourceSection(citations, words)], line, context);
  return createReply({
    profile: describeHost(profile, tellers, words),
    told: Object.keys(tellers) as (keyof HostProfile)[],
    ...checkedOn(facts),
    ...(line !== undefined && { line: withHost(line, context.told ?? {}) }),
    locale,
    ...part,
    citations,
    blocks: [...note, ...blocks],
    sections: named,
    actions: withoutMissing(part.actions ?? [], sections, named).filter(
      (action) => action.type === 'link' || line === undefined || action.command !== withHost(line, context.told ?? {}),
    ),
  });
}

/** Offers, without those for sections that have nothing to say on this host. */
function withoutMissing(
  actions: readonly Action[],
  asked: readonly SectionPart[],
  named: readonly Section[],
): readonly Action[] {
  const there = new Set(named.map(({ id }) => id));
  const missing = new Set(asked.map(({ id }) => id).filter((id) => !there.has(id)));
  return actions.filter(
    (action) =>
      action.type === 'link' || ![...missing].some((id) => action.command.split(' --')[0]?.endsWith(` ${id}`)),
  );
}

/** The note about a rootless daemon goes along with each section that names what only root's daemon has. */
function noteFor({ blocks }: SectionPart, note: readonly Block[]): readonly Block[] {
  return namesRootsDaemon(JSON.stringify(blocks)) ? note : [];
}

/** Dated history and what nobody has verified: the last parts of most answers. */
export function tellPast(fact: Pick<Fact, 'history' | 'unverified'>, context: AnswerContext): SectionPart[] {
  const { words, tell } = tongue(context);
  // Dates as ISO 8601 has them. An order of a language is not needed, and loading one takes longer than all the rest.
  const history = [...fact.history].sort((a, b) => (a.when < b.when ? -1 : Number(a.when > b.when)));
  const dated = history.map(({ when, text }) => ({ label: when, value: tell(text) }));
  return [
    { id: 'history', title: words.history, blocks: [{ type: 'fields', fields: dated }] },
    {
      id: 'not-verified',
      title: words.unverifiedHeading,
      blocks: [{ type: 'bullets', items: fact.unverified.map(tell) }],
    },
  ];
}
