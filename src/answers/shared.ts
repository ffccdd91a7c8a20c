/** What all answers share: prose in the reader's language, conditions as words, sources, the profile line. */
import type { CommandContext } from '../core/command.ts';
import { describeProfile } from '../core/describe-profile.ts';
import { type Locale, say } from '../core/locale.ts';
import { type HostProfile, holds } from '../core/profile.ts';
import type { Action, Block, Citation, Step as ReplyStep, Snippet } from '../core/reply.ts';
import { createReply, type Reply } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';
import type { Condition, Source, Statement, Step, Text } from '../knowledge/schema/common.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { namesRootsDaemon, rootlessStep } from './rootless.ts';

/** What an answer is computed from. */
export interface AnswerContext extends CommandContext {
  readonly locale: Locale;
}

/** The words and the tongue of an answer. */
export function tongue(context: AnswerContext): { words: Words; tell: (text: Text) => string } {
  return { words: wordsFor(context.locale), tell: (text) => say(text, context.locale) };
}

/** The parts of a condition that belong to a version or host kind that every profile has. */
function fixedPart(condition: Condition): Condition {
  const { docker, kernel, arch, init } = condition;
  return {
    ...(docker !== undefined && { docker }),
    ...(kernel !== undefined && { kernel }),
    ...(arch !== undefined && { arch }),
    ...(init !== undefined && { init }),
  };
}

/** The parts of a condition that depend on a situation that the asker may not have told. */
function situation(condition: Condition, words: Words): string[] {
  const { fs, rootless, usernsRemap, diskQuota, selinux, existing } = condition;
  return [
    ...(fs === undefined ? [] : [words.dataRootOn(words.marks.list(fs))]),
    ...(rootless === undefined ? [] : [rootless ? words.conditions.rootless : words.conditions.rootful]),
    ...(usernsRemap === true ? ['userns-remap'] : []),
    ...(diskQuota === true ? [words.conditions.diskQuota] : []),
    ...(selinux === true ? ['SELinux'] : []),
    ...(existing === undefined ? [] : [words.conditions.existing(words.marks.list(existing))]),
  ];
}

/** A condition as words for a reader: `Docker >= 29.0, rootless`. */
export function describeCondition(condition: Condition, words: Words): string {
  const { docker, kernel, arch, init } = condition;
  return [
    ...(docker === undefined ? [] : [`Docker ${docker}`]),
    ...(kernel === undefined ? [] : [words.kernelVersion(kernel)]),
    ...(arch === undefined ? [] : [words.marks.list(arch)]),
    ...(init === undefined ? [] : [words.inits[init]]),
    ...situation(condition, words),
  ].join(' · ');
}

/** Whether a conditional piece is worth showing: its versions fit, and its situation holds or is open. */
export function isRelevant(condition: Condition | undefined, profile: HostProfile): boolean {
  return condition === undefined || (holds(fixedPart(condition), profile) && !isRuledOut(condition, profile));
}

/** Whether the asker told of a situation that the condition excludes. What was not told is open. */
function isRuledOut(condition: Condition, profile: HostProfile): boolean {
  const { rootless, usernsRemap, diskQuota, selinux, fs, existing } = condition;
  return (
    (rootless === false && profile.rootless) ||
    (usernsRemap === false && profile.usernsRemap) ||
    (diskQuota === false && profile.diskQuota) ||
    (selinux === false && profile.selinux) ||
    (fs !== undefined && profile.fs !== undefined && !fs.includes(profile.fs)) ||
    (existing !== undefined && profile.existing !== undefined && !existing.includes(profile.existing))
  );
}

/** `if rootless: …` before prose whose situation the asker has not told; nothing when it is known to hold. */
function situationPrefix(condition: Condition | undefined, context: AnswerContext): string {
  if (condition === undefined || holds(condition, context.profile)) return '';
  const { words } = tongue(context);
  const parts = situation(condition, words);
  return parts.length === 0 ? '' : words.inCase(parts.join(' · '));
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

/** A heading and its block, or nothing when there is nothing to say. */
export function section(heading: string, block: Block): Block[] {
  const empty = ('items' in block && block.items.length === 0) || ('fields' in block && block.fields.length === 0);
  return empty ? [] : [{ type: 'heading', text: heading }, block];
}

function cite(source: Source): Citation {
  return { title: source.title, ...(source.url !== undefined && { url: source.url }) };
}

/** How much of an answer a source carries: first those behind what holds today, then those behind most of the rest. */
function weight({ supports }: Source): number {
  const past = supports.every((field) => field.startsWith('history'));
  return (supports.includes('now') ? 100 : 0) + (past ? -100 : 0) + supports.length;
}

/** The sources of some facts, each once, those that matter most first; where a fact lists one earlier breaks a tie. */
function citationsOf(facts: readonly Pick<Fact, 'sources'>[]): Citation[] {
  const ordered = facts.flatMap((fact) => [...fact.sources].sort((a, b) => weight(b) - weight(a)));
  const byAddress = new Map<string, Citation>();
  for (const source of ordered) {
    const address = source.url ?? source.title;
    if (!byAddress.has(address)) byAddress.set(address, cite(source));
  }
  return [...byAddress.values()];
}

/** The oldest review date among some facts. */
function checkedOn(facts: readonly Pick<Fact, 'reviewed'>[]): { checked?: string } {
  const oldest = facts.map((fact) => fact.reviewed).sort()[0];
  return oldest === undefined ? {} : { checked: oldest };
}

/** For a rootless host, where prose names what only the daemon of root has: where that is for the daemon of a user. */
function rootlessNote(part: Partial<Reply>, { profile, locale }: AnswerContext): Block[] {
  if (!profile.rootless || !namesRootsDaemon(JSON.stringify([part.verdict, part.blocks]))) return [];
  return [{ type: 'callout', tone: 'warning', text: wordsFor(locale).rootlessNote(profile.init) }];
}

/** An answer for the asker's host that rests on some facts: their sources, and when the oldest of them was reviewed. */
export function createAnswer(
  context: AnswerContext,
  facts: readonly Pick<Fact, 'sources' | 'reviewed'>[],
  part: Pick<Reply, 'title'> & Partial<Reply>,
): Reply {
  const { profile, locale } = context;
  const words = wordsFor(locale);
  return createReply({
    profile: describeProfile(profile, words),
    citations: citationsOf(facts),
    ...checkedOn(facts),
    locale,
    ...part,
    blocks: [...rootlessNote(part, context), ...(part.blocks ?? [])],
  });
}

/** Command lines as actions, each once. */
export function asks(commands: readonly string[]): Action[] {
  return [...new Set(commands)].map((command) => ({ type: 'ask', command }));
}

/** Dated history and what nobody has verified: the last part of most answers. */
export function tellPast(fact: Pick<Fact, 'history' | 'unverified'>, context: AnswerContext): Block[] {
  const { words, tell } = tongue(context);
  const history = [...fact.history].sort((a, b) => a.when.localeCompare(b.when));
  return [
    ...section(words.history, {
      type: 'fields',
      fields: history.map(({ when, text }) => ({ label: when, value: tell(text) })),
    }),
    ...section(words.unverifiedHeading, { type: 'bullets', items: fact.unverified.map(tell) }),
  ];
}
