/** `kernel`, `kernel GROUP` and `kernel CAPABILITY`: options by what they are for. */

import { holds } from '../core/profile.ts';
import type { Block, Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { isAutomatic, isGone, isNotYet } from '../knowledge/lifetime.ts';
import { KERNEL_GROUPS, type KernelGroup } from '../knowledge/schema/names.ts';
import { capabilityCommand, groupCommand } from './command-lines.ts';
import { describeDemand } from './kernel-option.ts';
import { asks } from './offers.ts';
import { type AnswerContext, adviceOf, createAnswer, section, tellPast, tongue } from './shared.ts';

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

/** `kernel GROUP`: the options of one subject. */
export function answerKernelGroup(group: KernelGroup, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const options = members(group, context);
  return createAnswer(context, options, {
    title: words.groupTitle(words.kernelGroups[group], options.length),
    blocks: [
      {
        type: 'table',
        header: [words.option, words.status, words.todayLabel],
        rows: options.map((option) => [
          option.id,
          state(option, context),
          words.marks.sentences([words.marks.alone(tell(option.title)), tell(option.now)]),
        ]),
      },
    ],
    actions: asks([...options.slice(0, 4).map((option) => `kernel ${option.id}`), 'kernel'], context),
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
    blocks: [
      ...section(words.groupsHeading, {
        type: 'fields',
        fields: groups.map(({ group, count }) => ({
          label: group,
          value: words.kernelGroups[group] + words.marks.paren(String(count)),
        })),
      }),
      ...section(words.capabilitiesHeading, {
        type: 'fields',
        fields: capabilities.map((each) => ({ label: each.id, value: tell(each.title) })),
      }),
    ],
    actions: asks(
      ['kernel start', 'kernel bridge-networking', groupCommand('cgroups', context.knowledge), 'help analyze'],
      context,
    ),
    citations: [],
  });
}

/** Whether the kernel asked about has this option, as far as is known. */
function hasOption(symbol: string, { knowledge, profile }: AnswerContext): boolean {
  const option = knowledge.get('kernel-option', symbol);
  if (option === undefined) return true;
  const { kernel } = profile;
  return !(isGone(option, kernel) || isNotYet(option, kernel) || isAutomatic(option, kernel));
}

/** The options of a requirement that this kernel has; empty when it asks for nothing here. */
function symbolsOf({ all = [], any = [], unset = [] }: Requirement, context: AnswerContext): string {
  const { words } = tongue(context);
  const known = (symbols: readonly string[]): string[] => symbols.filter((symbol) => hasOption(symbol, context));
  const sets = any.map(known).filter((set) => set.length > 0);
  return words.marks.list([
    ...known(all),
    ...(sets.length > 0 ? [sets.map((set) => set.join(' + ')).join(' | ')] : []),
    ...known(unset).map((symbol) => `${symbol}=n`),
  ]);
}

/** Requirements that depend on a line of a reviewed file are left out: there is no file here. */
function requirementBlocks(capability: FactOf<'capability'>, context: AnswerContext): Block[] {
  const { words, tell } = tongue(context);
  const rows = capability.requires
    .filter((requirement) => holds(requirement.when, context.profile))
    .map((requirement) => ({ requirement, symbols: symbolsOf(requirement, context) }))
    .filter(({ symbols }) => symbols !== '')
    .map(({ requirement, symbols }) => [words.needs_[requirement.need], symbols, tell(requirement.because)]);
  return rows.length === 0 ? [] : [{ type: 'table', header: [words.need, words.option, words.why], rows }];
}

/** `kernel CAPABILITY`: what one capability needs on this host. */
export function answerCapability(capability: FactOf<'capability'>, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const alternatives = (capability.anyOf ?? [])
    .flatMap((id) => context.knowledge.get('capability', id) ?? [])
    .filter((each) => holds(each.when, context.profile));
  return createAnswer(context, [capability], {
    title: `${capability.id}${words.marks.dash}${tell(capability.title)}`,
    verdict: tell(capability.now),
    line: capabilityCommand(capability.id, context.knowledge),
    card: { advice: adviceOf(capability, context), facts: [] },
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
    actions: asks(
      [
        ...alternatives.map((each) => capabilityCommand(each.id, context.knowledge)),
        ...capability.symptoms.slice(0, 3).map((id) => `fix ${id}`),
        ...capability.related,
      ],
      context,
    ),
  });
}
