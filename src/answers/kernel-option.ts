/** `kernel OPTION`: why Docker wants it, who needs it, where it is in menuconfig, and what to set on this kernel. */
import { CARD } from '../core/card.ts';
import { widthOf } from '../core/render/layout.ts';
import { type Block, type Card, code, type Reply, type Tone } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import type { KconfigTree } from '../knowledge/kconfig-tree.ts';
import type { FactOf, Want } from '../knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../knowledge/lifetime.ts';
import { inRange } from '../knowledge/version.ts';
import { adviceOf, eachOnce, fitNames, namesFact, wholeFact } from './card-parts.ts';
import { capabilityCommand, groupCommand } from './command-lines.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, section, tellPast, tongue } from './shared.ts';

export type KernelOption = FactOf<'kernel-option'>;

const MAX_SELECTORS = 4;
/** In a title, what an option is for; all of it stands among the facts. In columns. */
const PURPOSE = 36;
/** Advice below a note, in columns; and the facts, of which a note takes the place. */
const BELOW_NOTE = 80;
const FACTS_BELOW_NOTE = 2;

/** Whether a plain Docker host has a use for the capability, or only one that does something special. */
function isOrdinary({ capability }: Want, { knowledge }: AnswerContext): boolean {
  return (
    capability.byDefault ||
    knowledge.all('capability').some((each) => each.essential && each.anyOf?.includes(capability.id))
  );
}

/** How much a Docker host wants an option: what an ordinary one needs, or only one that does something special. */
export function describeDemand(option: KernelOption, context: AnswerContext): { text: string; tone: Tone } {
  const { words, tell } = tongue(context);
  const wants = context.knowledge.wantsOf(option.id).filter((want) => want.set);
  const ordinary = wants.find((want) => isOrdinary(want, context));
  if (ordinary) return { text: words.optionNeed[ordinary.need], tone: ordinary.need === 'required' ? 'good' : 'info' };
  const special = [...new Set(wants.map(({ capability }) => tell(capability.title)))];
  return {
    text: special.length > 0 ? words.optionOnlyFor(fitNames(special, PURPOSE, words)) : words.optionHelper,
    tone: 'info',
  };
}

/** How an option stands on this kernel, in a few words. */
export function standing(option: KernelOption, context: AnswerContext): { text: string; tone: Tone } {
  const { words } = tongue(context);
  const { kernel } = context.profile;
  if (isGone(option, kernel)) return { text: words.optionGone(option.lifetime.removedIn ?? ''), tone: 'warning' };
  if (isAutomatic(option, kernel))
    return { text: words.optionAutomatic(option.lifetime.automaticSince ?? ''), tone: 'info' };
  if (isNotYet(option, kernel)) return { text: words.optionNotYet(option.lifetime.since ?? ''), tone: 'info' };
  if (option.lifetime.outOfTree)
    return { text: words.optionOutOfTree, tone: option.wanted === 'unset' ? 'warning' : 'info' };
  if (option.wanted === 'unset') return { text: words.optionUnwanted, tone: 'warning' };
  return describeDemand(option, context);
}

function describeWants(wants: readonly Want[], words: Words): string[] {
  return wants.map(({ capability, need, set, alternative }) => {
    const how = set ? words.needs_[need] : words.wantedUnset;
    return `${capability.id}${words.marks.dash}${how}${alternative ? words.marks.paren(words.orAlternative) : ''}`;
  });
}

/** Menu path in this kernel: from the imported tree, or as written down for kernels older than any tree. */
function menuPathOf(
  option: KernelOption,
  context: Pick<AnswerContext, 'knowledge' | 'profile'>,
): { path: readonly string[]; tree?: string } | null {
  const { kernel, arch } = context.profile;
  const written = option.menu.find((entry) => inRange(kernel, entry.kernel));
  if (written) return { path: written.path };
  if (isGone(option, kernel) || isNotYet(option, kernel)) return null;
  const tree = context.knowledge.kconfigTree(kernel, arch);
  const path = tree?.menuPath(option.id);
  return tree && path ? { path, tree: tree.linux } : null;
}

function lifetime(option: KernelOption, words: Words): string {
  const { since, removedIn, successors } = option.lifetime;
  return words.marks.clauses([
    ...(since === undefined ? [] : [words.sinceLinux(since)]),
    ...(removedIn === undefined ? [] : [words.goneInLinux(removedIn)]),
    ...(successors.length > 0 ? [words.successors(words.marks.list(successors))] : []),
  ]);
}

function fields(option: KernelOption, context: AnswerContext): { label: string; value: string }[] {
  const { words, tell } = tongue(context);
  const tree = context.knowledge.kconfigTree(context.profile.kernel, context.profile.arch);
  const menu = menuPathOf(option, context);
  const type = tree?.type(option.id);
  const depends = tree?.dependsOn(option.id);
  const all = [
    { label: words.optionTitle, value: tell(option.title) },
    { label: words.why, value: tell(option.why) },
    {
      label: words.menuconfig,
      value: menu
        ? menu.path.join(' › ') + (menu.tree === undefined ? '' : words.marks.paren(words.asInTree(menu.tree)))
        : '',
    },
    { label: words.values, value: type === undefined ? '' : words.kconfigTypes[type] },
    { label: words.module, value: option.module ?? '' },
    { label: words.dependsOn, value: depends === undefined || depends === '' ? '' : code(depends, depends.length) },
    {
      label: words.lifetime,
      value: option.lifetime.note
        ? words.marks.sentences([lifetime(option, words), tell(option.lifetime.note)])
        : lifetime(option, words),
    },
    { label: words.askedForBy, value: words.marks.list(checkersFor(option.id, context)) },
    { label: words.useLabel, value: words.marks.list(useFlagsFor(option.id, context)) },
  ];
  return all.filter(({ value }) => value.trim() !== '');
}

function checkersFor(symbol: string, context: AnswerContext): string[] {
  return context.knowledge.checkers.filter((each) => each.wanted.includes(symbol)).map((each) => each.title);
}

function useFlagsFor(symbol: string, context: AnswerContext): string[] {
  const flags = context.knowledge
    .all('use-flag')
    .filter((flag) => flag.packages.some((entry) => entry.impliesKernel.includes(symbol)));
  return flags.map((flag) => flag.id);
}

/** Whether there is something to set in a kernel of this version, as far as the option's life goes. */
export function isAlive(option: KernelOption, kernel: string): boolean {
  return (
    !option.lifetime.outOfTree && !isGone(option, kernel) && !isNotYet(option, kernel) && !isAutomatic(option, kernel)
  );
}

/** The switch of scripts/config that sets the option as a Docker host wants it. */
function configFlag(option: KernelOption, tree: KconfigTree | null): '-d' | '-m' | '-e' {
  if (option.wanted === 'unset') return '-d';
  // Kernels older than every tree: an option with a module could be one then too.
  const isTristate = (tree?.type(option.id) ?? (option.module === undefined ? 'bool' : 'tristate')) === 'tristate';
  return isTristate && !option.builtIn ? '-m' : '-e';
}

/** The gates of an option in this kernel: without them `make olddefconfig` drops the option again. */
function gatesOf({ gates }: KernelOption, { profile }: AnswerContext): KernelOption['gates'] {
  return gates.filter((gate) => inRange(profile.kernel, gate.kernel));
}

function gateSwitches(option: KernelOption, context: AnswerContext): string[] {
  const { kernel, arch } = context.profile;
  const tree = context.knowledge.kconfigTree(kernel, arch);
  return gatesOf(option, context).flatMap(({ option: symbol }) => {
    const gate = context.knowledge.get('kernel-option', symbol);
    if (tree?.symbol(symbol)?.prompts.length === 0) return [];
    if (gate) return [`${configFlag(gate, tree)} ${symbol}`];
    return [`${tree?.type(symbol) === 'tristate' ? '-m' : '-e'} ${symbol}`];
  });
}

function howToSet(option: KernelOption, context: AnswerContext): Block[] {
  const { words } = tongue(context);
  const { kernel, arch } = context.profile;
  if (option.wanted === 'either' || !isAlive(option, kernel)) return [];
  const tree = context.knowledge.kconfigTree(kernel, arch);
  const symbol = tree?.symbol(option.id);
  if (symbol && symbol.prompts.length === 0) {
    const selectors = symbol.selectedBy.map(({ name }) => name).slice(0, MAX_SELECTORS);
    return [{ type: 'callout', tone: 'info', text: words.noPrompt(kernel, words.marks.list(selectors)) }];
  }
  const set = [...gateSwitches(option, context), `${configFlag(option, tree)} ${option.id}`].join(' ');
  return section(words.setIt(kernel), {
    type: 'code',
    text: `scripts/config ${set} && make olddefconfig`,
    language: 'sh',
  });
}

/** `now` is written for today's kernel; for one where the option stands differently it is told as such. */
function verdictOf(option: KernelOption, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const today = context.knowledge.defaultProfile.kernel;
  return isAlive(option, today) === isAlive(option, context.profile.kernel)
    ? tell(option.now)
    : words.today(tell(option.now));
}

/** What must be on first, in one warning; and below it what there is to say of each. */
function gates(option: KernelOption, context: AnswerContext): { warning: Block[]; notes: Block[] } {
  const { words, tell } = tongue(context);
  const closed = gatesOf(option, context);
  if (closed.length === 0) return { warning: [], notes: [] };
  const names = words.marks.list(closed.map((gate) => code(gate.option)));
  return {
    warning: [{ type: 'callout', tone: 'warning', text: words.setFirst(names) }],
    notes: [{ type: 'fields', fields: closed.map((gate) => ({ label: gate.option, value: tell(gate.note) })) }],
  };
}

/** Where menuconfig has it, from the end, as far as it fits. */
function lastOfPath(path: readonly string[], room: number): string {
  const from = path.findIndex((_, index) => widthOf(path.slice(index).join(' › ')) + (index > 0 ? 4 : 0) <= room);
  return from === -1 ? '' : (from > 0 ? '… › ' : '') + path.slice(from).join(' › ');
}

/** At a glance: what it is, who needs it and where it is; and the command that sets it. What must be set first is a note. */
function cardFor(option: KernelOption, wants: readonly Want[], stands: string, context: AnswerContext): Card {
  const { words, tell } = tongue(context);
  const purposes = [...new Set(wants.filter((want) => want.set).map(({ capability }) => tell(capability.title)))];
  const path = menuPathOf(option, context)?.path ?? [];
  const code = howToSet(option, context).find((block) => block.type === 'code');
  const snippet = { caption: words.setIt(context.profile.kernel), text: code?.text ?? '' };
  const hasNote = gatesOf(option, context).length > 0;
  // The title says it where it is for nothing else.
  const isInTitle = stands === words.optionOnlyFor(fitNames(purposes, PURPOSE, words));
  const facts = [
    ...wholeFact(words.optionTitle, tell(option.title)),
    ...(isInTitle ? [] : namesFact(words.card.neededFor, purposes, words)),
    ...wholeFact(words.menuconfig, lastOfPath(path, CARD.factColumns - widthOf(words.menuconfig) - 2)),
    ...wholeFact(words.module, option.module ?? ''),
  ];
  return {
    advice: adviceOf(option, context, hasNote ? BELOW_NOTE : CARD.adviceColumns),
    facts: facts.slice(0, hasNote ? FACTS_BELOW_NOTE : CARD.facts),
    ...(code !== undefined && { snippet }),
  };
}

/** Answers for one option. */
export function answerKernelOption(option: KernelOption, context: AnswerContext): Reply {
  const { words } = tongue(context);
  const { text, tone } = standing(option, context);
  const wants = context.knowledge.wantsOf(option.id);
  const closed = gates(option, context);
  return createAnswer(context, [option], {
    title: `CONFIG_${option.id}${words.marks.dash}${text}`,
    tone,
    verdict: verdictOf(option, context),
    line: `kernel ${option.id}`,
    subject: `CONFIG_${option.id}`,
    card: cardFor(option, wants, text, context),
    sections: [
      {
        id: 'details',
        title: words.card.details,
        hasHeading: false,
        blocks: [...closed.warning, ...closed.notes, { type: 'fields', fields: fields(option, context) }],
      },
      {
        id: 'needed-for',
        title: words.neededFor,
        blocks: [{ type: 'bullets', items: describeWants(wants, words) }],
      },
      { id: 'set', title: words.setIt(context.profile.kernel), hasHeading: false, blocks: howToSet(option, context) },
      ...tellPast(option, context),
    ],
    actions: eachOnce([
      ...asks(
        [
          ...option.lifetime.successors.slice(0, 2).map((symbol) => `kernel ${symbol}`),
          ...wants.slice(0, 1).map(({ capability }) => capabilityCommand(capability.id, context.knowledge)),
        ],
        context,
      ),
      offer(`kernel ${option.id} details`, context, words.card.details),
      ...asks(
        [
          ...option.related.slice(0, 2),
          groupCommand(option.groups[0] ?? 'base', context.knowledge),
          ...option.related.slice(2),
          'kernel',
        ],
        context,
      ),
    ]),
  });
}
