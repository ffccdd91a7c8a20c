/** Whether a Docker host needs a kernel option: to work at all, for a part of what it does, or for something special. */
import { holds } from '../../core/profile.ts';
import type { FactOf } from '../../knowledge/knowledge-base.ts';
import { fitNames } from '../card-parts.ts';
import { isAlive, type KernelOption } from '../kernel-option.ts';
import { type AnswerContext, tongue } from '../shared.ts';

type Capability = FactOf<'capability'>;
type Degree = Capability['requires'][number]['need'];

/** How much a host needs an option. */
export interface OptionNeed {
  readonly degree: 'start' | 'way' | 'part' | 'recommended' | 'optional' | 'special';
  readonly capabilities: readonly Capability[];
}

/** Purposes in one sentence of a card. In columns. */
const PURPOSES = 60;

/** What every such host has, or wants to have. */
function isUsual({ byDefault, reviewedWhen }: Capability, { profile }: AnswerContext): boolean {
  return byDefault || reviewedWhen.some((condition) => holds(condition, profile));
}

/** Whether a capability asks for an option on this host, with nothing that would do instead. */
function asksFor({ requires }: Capability, symbol: string, degree: Degree, { profile }: AnswerContext): boolean {
  return requires.some(({ need, when, all = [] }) => need === degree && all.includes(symbol) && holds(when, profile));
}

function waysOf({ anyOf = [] }: Capability, context: AnswerContext): Capability[] {
  return anyOf
    .flatMap((id) => context.knowledge.get('capability', id) ?? [])
    .filter(({ when }) => holds(when, context.profile));
}

/** Required without which an ordinary host does not work, where it is required by one of several ways those ways. */
function basic(symbol: string, usual: readonly Capability[], context: AnswerContext): OptionNeed | null {
  const isRequired = (each: Capability): boolean => asksFor(each, symbol, 'required', context);
  const ways = usual.map((each) => waysOf(each, context));
  if (usual.some(isRequired) || ways.some((all) => all.length > 0 && all.every(isRequired)))
    return { degree: 'start', capabilities: usual.filter(isRequired) };
  const some = ways.flat().filter(isRequired);
  return some.length > 0 ? { degree: 'way', capabilities: some } : null;
}

/** Null: nothing asks for it, or it is to be off. */
export function needOf(option: KernelOption, context: AnswerContext): OptionNeed | null {
  if (option.wanted !== 'set' || !isAlive(option, context.profile.kernel)) return null;
  const { knowledge, profile } = context;
  const there = knowledge.all('capability').filter(({ when }) => holds(when, profile));
  const usual = there.filter((each) => isUsual(each, context));
  const needed = basic(
    option.id,
    usual.filter(({ essential }) => essential),
    context,
  );
  if (needed) return needed;
  const parts = usual.filter((each) => asksFor(each, option.id, 'required', context));
  if (parts.length > 0) return { degree: 'part', capabilities: parts };
  const all = [...usual, ...usual.flatMap((each) => waysOf(each, context))];
  for (const degree of ['recommended', 'optional'] as const) {
    const asking = all.filter((each) => asksFor(each, option.id, degree, context));
    if (asking.length > 0) return { degree, capabilities: asking };
  }
  const wanting = new Set(
    knowledge
      .wantsOf(option.id)
      .filter(({ set }) => set)
      .map(({ capability }) => capability),
  );
  const special = there.filter((each) => wanting.has(each));
  return special.length > 0 ? { degree: 'special', capabilities: special } : null;
}

/** The need in a sentence; an empty text where nothing is to be said of it. */
export function tellNeed(need: OptionNeed | null, context: AnswerContext): string {
  if (!need) return '';
  const { words, tell } = tongue(context);
  const { needs } = words.optionAnswers;
  const said = needs[need.degree];
  if (typeof said === 'string') return said;
  return said(fitNames([...new Set(need.capabilities.map(({ title }) => tell(title)))], PURPOSES, words));
}

/** What an ordinary host needs in any case, whatever way it takes. */
export function neededAnyway(context: AnswerContext): string[] {
  return context.knowledge
    .all('kernel-option')
    .filter((option) => needOf(option, context)?.degree === 'start')
    .map(({ id }) => id);
}
