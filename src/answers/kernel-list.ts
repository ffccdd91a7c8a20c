/** `kernel`, `kernel GROUP` and `kernel CAPABILITY`: options by what they are for. */

import { holds } from '../core/profile.ts';
import { widthOf } from '../core/render/layout.ts';
import type { Block, CardFact, Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../knowledge/lifetime.ts';
import { KERNEL_GROUPS, type KernelGroup } from '../knowledge/schema/names.ts';
import { adviceOf, eachOnce, namesFact, shortOf, wholeFact } from './card-parts.ts';
import { capabilityCommand, groupCommand, inWords } from './command-lines.ts';
import { describeDemand } from './kernel-option.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, section, tellPast, tongue } from './shared.ts';

/** A longer label leaves no room for names. */
const MOST_LABEL = 36;

type KernelOption = FactOf<'kernel-option'>;
type Requirement = FactOf<'capability'>['requires'][number];

function members(group: KernelGroup, context: AnswerContext): KernelOption[] {
  return context.knowledge.all('kernel-option').filter((option) => option.groups.includes(group));
}

function state(option: KernelOption, context: AnswerContext): string {
  const { words } = tongue(context);
  const { kernel } = context.profile;
  // In a list what holds today stands beside it, with the version.
  if (isGone(option, kernel)) return words.gone;
  if (isAutomatic(option, kernel)) return words.automatic;
  if (option.lifetime.outOfTree) return words.optionOutOfTree;
  if (isNotYet(option, kernel)) return words.optionNotYet(option.lifetime.since ?? '');
  if (option.wanted === 'unset') return words.optionUnwanted;
  return describeDemand(option, context).text;
}

/** The options by how much they are wanted, those of an ordinary host first. */
function stateFacts(options: readonly KernelOption[], context: AnswerContext): CardFact[] {
  const { words } = tongue(context);
  const byState = Map.groupBy(options, (option) => state(option, context));
  const order: readonly string[] = Object.values(words.optionNeed);
  const rank = (text: string): number => (order.includes(text) ? order.indexOf(text) : order.length);
  return [...byState]
    .sort(([one, ofOne], [other, ofOther]) => rank(one) - rank(other) || ofOther.length - ofOne.length)
    .filter(([text]) => widthOf(text) < MOST_LABEL)
    .flatMap(([text, group]) =>
      namesFact(
        words.marks.alone(text),
        group.map(({ id }) => id),
        words,
      ),
    );
}

/** `kernel GROUP`: the options of one subject. */
export function answerKernelGroup(group: KernelGroup, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const options = members(group, context);
  const line = groupCommand(group, context.knowledge);
  return createAnswer(context, options, {
    title: words.groupTitle(words.kernelGroups[group], options.length),
    line,
    card: { facts: stateFacts(options, context) },
    sections: [
      {
        id: 'details',
        title: words.card.details,
        hasHeading: false,
        blocks: [
          {
            type: 'table',
            header: [words.option, words.status, words.todayLabel],
            rows: options.map((option) => [
              option.id,
              state(option, context),
              words.marks.sentences([words.marks.alone(tell(option.title)), shortOf(option, context)]),
            ]),
          },
        ],
      },
    ],
    actions: eachOnce([
      offer(`${line} details`, context, words.card.details),
      ...asks([...options.map((option) => `kernel ${option.id}`), 'kernel'], context),
    ]),
    citations: [],
  });
}

/** `kernel` without a name: the subjects, and what can be asked for as a capability. */
export function answerKernelGroups(context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const capabilities = context.knowledge.all('capability').sort((a, b) => a.order - b.order);
  const groups = KERNEL_GROUPS.map((group) => ({ group, count: members(group, context).length })).filter(
    ({ count }) => count > 0,
  );
  return createAnswer(context, capabilities, {
    title: words.kernelTitle,
    verdict: words.kernelHint,
    line: 'kernel',
    card: { facts: subjectFacts(capabilities, context) },
    sections: [
      {
        id: 'groups',
        title: words.groupsHeading,
        blocks: [
          {
            type: 'fields',
            fields: groups.map(({ group, count }) => ({
              label: group,
              value: words.kernelGroups[group] + words.marks.paren(String(count)),
            })),
          },
        ],
        alone: [
          {
            type: 'bullets',
            items: groups.map(({ group, count }) => words.kernelGroups[group] + words.marks.paren(String(count))),
          },
        ],
        actions: asks(
          groups.map(({ group }) => groupCommand(group, context.knowledge)),
          context,
        ),
      },
      {
        id: 'capabilities',
        title: words.capabilitiesHeading,
        blocks: [{ type: 'fields', fields: capabilities.map((each) => ({ label: each.id, value: tell(each.title) })) }],
        alone: [{ type: 'bullets', items: capabilities.map((each) => words.marks.alone(tell(each.title))) }],
        actions: asks(
          capabilities.map((each) => capabilityCommand(each.id, context.knowledge)),
          context,
        ),
      },
    ],
    actions: [
      offer('help analyze', context),
      offer('kernel groups', context, words.card.kernelOptions),
      offer('kernel capabilities', context, words.capabilitiesHeading),
      ...asks(['kernel start', 'kernel bridge-networking'], context),
    ],
    citations: [],
  });
}

/** The capabilities by what a person would look for, those that Docker needs first. */
function subjectFacts(capabilities: readonly FactOf<'capability'>[], context: AnswerContext): CardFact[] {
  const { words, tell } = tongue(context);
  const bySubject = Map.groupBy(
    capabilities.filter((each) => holds(each.when, context.profile)),
    ({ group }) => group,
  );
  return [...bySubject].flatMap(([subject, group]) =>
    namesFact(
      words.card.subjects[subject],
      group.map((each) => tell(each.title)),
      words,
    ),
  );
}

/** Whether the kernel asked about has this option, as far as is known. */
function hasOption(symbol: string, { knowledge, profile }: AnswerContext): boolean {
  const option = knowledge.get('kernel-option', symbol);
  if (option === undefined) return true;
  const { kernel } = profile;
  return !(isGone(option, kernel) || isNotYet(option, kernel) || isAutomatic(option, kernel));
}

/** The options of a requirement that this kernel has; empty when it asks for nothing here. */
function symbolsOf({ all = [], any = [], unset = [] }: Requirement, context: AnswerContext): string[] {
  const known = (symbols: readonly string[]): string[] => symbols.filter((symbol) => hasOption(symbol, context));
  const sets = any.map(known).filter((set) => set.length > 0);
  return [
    ...known(all),
    ...(sets.length > 0 ? [sets.map((set) => set.join(' + ')).join(' | ')] : []),
    ...known(unset).map((symbol) => `${symbol}=n`),
  ];
}

/** Requirements that depend on a line of a reviewed file are left out: there is no file here. */
function requirementBlocks(capability: FactOf<'capability'>, context: AnswerContext): Block[] {
  const { words, tell } = tongue(context);
  const rows = capability.requires
    .filter((requirement) => holds(requirement.when, context.profile))
    .map((requirement) => ({ requirement, symbols: symbolsOf(requirement, context) }))
    .filter(({ symbols }) => symbols.length > 0)
    .map(({ requirement, symbols }) => [
      words.needs_[requirement.need],
      words.marks.list(symbols),
      tell(requirement.because),
    ]);
  return rows.length === 0 ? [] : [{ type: 'table', header: [words.need, words.option, words.why], rows }];
}

/** The options of this kernel by how much they are needed. */
function needFacts(capability: FactOf<'capability'>, context: AnswerContext): CardFact[] {
  const { words } = tongue(context);
  const asked = capability.requires.filter((requirement) => holds(requirement.when, context.profile));
  const byNeed = Map.groupBy(asked, ({ need }) => need);
  return [...byNeed].flatMap(([need, group]) =>
    namesFact(
      words.marks.alone(words.needs_[need]),
      group.flatMap((requirement) => symbolsOf(requirement, context)),
      words,
    ),
  );
}

/** `kernel CAPABILITY`: what one capability needs on this host. */
export function answerCapability(capability: FactOf<'capability'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const alternatives = (capability.anyOf ?? [])
    .flatMap((id) => context.knowledge.get('capability', id) ?? [])
    .filter((each) => holds(each.when, context.profile));
  return createAnswer(context, [capability], {
    title: `${capability.id}${words.marks.dash}${tell(capability.title)}`,
    subject: words.marks.alone(tell(capability.title)),
    about: inWords(capability.id),
    verdict: tell(capability.now),
    line: capabilityCommand(capability.id, context.knowledge),
    card: {
      title: words.marks.alone(tell(capability.title)),
      advice: adviceOf(capability, context),
      facts: [
        ...namesFact(
          words.oneOf,
          alternatives.map((each) => tell(each.title)),
          words,
        ),
        ...needFacts(capability, context),
        ...wholeFact(words.without, tell(capability.without)),
      ],
    },
    sections: [
      {
        id: 'details',
        title: words.card.details,
        hasHeading: false,
        blocks: [
          ...section(words.oneOf, {
            type: 'bullets',
            items: alternatives.map((each) => `${each.id}${words.marks.dash}${tell(each.title)}`),
          }),
          ...requirementBlocks(capability, context),
        ],
      },
      { id: 'without', title: words.without, blocks: [{ type: 'paragraph', text: tell(capability.without) }] },
      ...tellPast(capability, context),
    ],
    actions: eachOnce([
      ...asks(
        alternatives.map((each) => capabilityCommand(each.id, context.knowledge)),
        context,
      ),
      offer('help analyze', context),
      ...asks([...capability.symptoms.slice(0, 3).map((id) => `fix ${id}`), ...capability.related, 'kernel'], context),
    ]),
  });
}
