/** The answer to a question about one kernel option: what was asked first, then all about the option. */
import { leadingSentences } from '../../core/card.ts';
import type { OptionAsk, OptionTalk } from '../../core/option-talk/read.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { SENTENCE_ENDS, SHORT_FORM } from '../../knowledge/schema/short-form.ts';
import { commandFor } from '../command-lines.ts';
import { answerKernelOption, isAlive, type KernelOption } from '../kernel-option.ts';
import { type AnswerContext, tongue } from '../shared.ts';
import { citationsOf } from '../sources.ts';
import { needOf, tellNeed } from './need.ts';

/** What is said first: behind the name in the title, and in sentences. */
interface Lead {
  readonly stands?: string;
  readonly says: readonly string[];
}

/** The topics that an answer rests on besides the option. */
const TOPIC_OF: Partial<Record<OptionAsk, string>> = { emerge: 'config-check-messages', module: 'modules-or-built-in' };

/** What a reason says of a kernel without the option: from the first sentence that speaks of it. */
function withoutIt(why: string, told: readonly string[]): string {
  const starts = [0, ...Array.from(why.matchAll(SENTENCE_ENDS), ({ index }) => index + 1)];
  const start = starts.find((at, index) => {
    const sentence = why.slice(at, starts[index + 1]).toLowerCase();
    return told.some((word) => sentence.includes(word));
  });
  return why.slice(start ?? 0).trim();
}

/** How an option may be built in this kernel. */
export function formOf(option: KernelOption, context: AnswerContext): 'module' | 'built-in' | 'not-as-module' | null {
  const { kernel, arch } = context.profile;
  const type = context.knowledge.kconfigTree(kernel, arch)?.type(option.id);
  if (option.wanted !== 'set' || !isAlive(option, kernel)) return null;
  if (type === 'bool') return 'built-in';
  if (type !== 'tristate') return null;
  return option.builtIn ? 'not-as-module' : 'module';
}

function aboutForm(option: KernelOption, context: AnswerContext): Lead {
  const { optionAnswers: words } = tongue(context).words;
  switch (formOf(option, context)) {
    case 'module':
      return { stands: words.moduleIsEnough, says: [words.moduleHas] };
    case 'built-in':
      return { stands: words.onlyBuiltIn, says: [] };
    case 'not-as-module':
      return { stands: words.moduleIsNotEnough, says: [] };
    case null:
      return { says: [] };
  }
}

function leadFor(ask: OptionAsk, option: KernelOption, context: AnswerContext): Lead {
  const { words, tell } = tongue(context);
  const { optionAnswers } = words;
  const need = tellNeed(needOf(option, context), context);
  switch (ask) {
    case 'emerge':
      return { stands: optionAnswers.emergeGoesOn, says: [optionAnswers.onlyWarns, need] };
    case 'module':
      return aboutForm(option, context);
    case 'without':
      return { says: [need, withoutIt(tell(option.why), words.facets.without.told.flat())] };
    case 'why':
      return { says: [need, tell(option.why)] };
    case 'need':
      return { says: [need, tell(option.now)] };
  }
}

/** Answers for one option; what was told as something to set is said not to be known of the kernel. */
export function answerOneOption(option: KernelOption, { asks, isWish }: OptionTalk, context: AnswerContext): Reply {
  const { words } = tongue(context);
  const reply = answerKernelOption(option, context);
  const leads: Lead[] = asks.map((ask) => leadFor(ask, option, context));
  if (isWish) leads.push({ says: [words.optionAnswers.wishOne, tellNeed(needOf(option, context), context)] });
  const says = [...new Set(leads.flatMap((lead) => lead.says))].filter((each) => each !== '');
  const [first = reply.verdict ?? '', ...others] = says;
  const stands = leads.find((lead) => lead.stands !== undefined)?.stands;
  const topics = asks.flatMap((ask) => context.knowledge.get('topic', TOPIC_OF[ask] ?? '') ?? []);
  const notes = others.map((text): Block => ({ type: 'callout', tone: 'info', text }));
  return {
    ...reply,
    ...(stands !== undefined && { title: `CONFIG_${option.id}${words.marks.dash}${stands}` }),
    verdict: first,
    blocks: [...notes, ...reply.blocks],
    ...(reply.card && { card: { ...reply.card, advice: leadingSentences(first, SHORT_FORM.advice) } }),
    ...(topics.length > 0 && { citations: citationsOf([...topics, option], words) }),
    factLine: commandFor(option, context.knowledge),
  };
}
