/** The answer about several kernel options: what Docker needs of them, and where they were wished for how to look. */
import { CARD, toFact } from '../../core/card.ts';
import type { OptionTalk } from '../../core/option-talk/read.ts';
import { widthOf } from '../../core/render/layout.ts';
import type { CardFact, Reply, Snippet } from '../../core/reply.ts';
import type { Words } from '../../core/words/index.ts';
import { eachOnce, namesFact, wholeFact } from '../card-parts.ts';
import { isAlive, type KernelOption, standing } from '../kernel-option.ts';
import { asks as asksFor, offer } from '../offers.ts';
import { type AnswerContext, createAnswer, section, tongue } from '../shared.ts';
import { neededAnyway, needOf, tellNeed } from './need.ts';
import { formOf } from './single.ts';

/** So many are told one by one on a card. */
const ONE_BY_ONE = 3;
/** Fewer options are no list that could be short of something. */
const LEAST_LISTED = 3;
/** Nobody reads about more of them. */
const MOST_TOLD = 60;

/** What an answer is about, known and not. */
interface Asked {
  readonly options: readonly KernelOption[];
  readonly unknown: readonly string[];
}

function askedOf(symbols: readonly string[], { knowledge }: AnswerContext): Asked {
  const facts = new Map(symbols.map((symbol) => [symbol, knowledge.get('kernel-option', symbol)]));
  return {
    options: [...facts.values()].flatMap((option) => option ?? []),
    unknown: symbols.filter((symbol) => !facts.get(symbol)),
  };
}

/** In which line of a card an option stands. */
function groupOf(option: KernelOption, context: AnswerContext): string {
  const { optionAnswers, needs_, marks } = tongue(context).words;
  const need = needOf(option, context);
  if (!need) return optionAnswers.nothingToSet;
  if (need.degree === 'special' || need.degree === 'way') return optionAnswers.special;
  return marks.alone(need.degree === 'start' || need.degree === 'part' ? needs_.required : needs_[need.degree]);
}

function groupedFacts(names: readonly (readonly [string, string])[], words: Words): CardFact[] {
  const groups = Map.groupBy(names, ([group]) => group);
  return [...groups].flatMap(([group, all]) =>
    namesFact(
      group,
      all.map(([, symbol]) => symbol),
      words,
    ),
  );
}

/** The form each may have, where somebody asks for that; null: it is not known of all. */
function formFacts({ options }: Asked, context: AnswerContext): CardFact[] | null {
  const { words } = tongue(context);
  const { moduleIsEnough, moduleIsNotEnough, onlyBuiltIn } = words.optionAnswers;
  const texts = { module: moduleIsEnough, 'built-in': onlyBuiltIn, 'not-as-module': moduleIsNotEnough };
  const forms = options.map((option) => ({ option, form: formOf(option, context) }));
  if (forms.some(({ form }) => form === null)) return null;
  return forms.flatMap(({ option, form }) => (form === null ? [] : [toFact(option.id, texts[form])]));
}

/** What an ordinary host needs besides a list that is asked about. */
function notListed({ options }: Asked, { asks, isWish }: OptionTalk, context: AnswerContext): readonly string[] {
  if (!isWish || asks.length === 0 || options.length < LEAST_LISTED) return [];
  const listed = new Set(options.map(({ id }) => id));
  return neededAnyway(context).filter((symbol) => !listed.has(symbol));
}

/** What shows whether a kernel has them. */
function lookFor(symbols: readonly string[], words: Words): Snippet {
  const text = `zgrep -E 'CONFIG_(${symbols.join('|')})[= ]' /proc/config.gz`;
  return widthOf(text) <= CARD.snippetColumns
    ? { caption: words.optionAnswers.showsThem, text }
    : { caption: words.optionAnswers.showsAll, text: 'zcat /proc/config.gz > running.config' };
}

function factsFor(asked: Asked, talk: OptionTalk, context: AnswerContext): CardFact[] {
  const { words } = tongue(context);
  const { options, unknown } = asked;
  const forms = talk.asks[0] === 'module' ? formFacts(asked, context) : null;
  if (forms) return forms;
  const strangers = unknown.map((symbol) => [words.optionAnswers.notKnown, symbol] as const);
  const { length } = notListed(asked, talk, context);
  const { notListed: label, othersNeeded } = words.optionAnswers;
  const more = length > 0 ? wholeFact(label, othersNeeded(length)) : [];
  if (talk.symbols.length <= ONE_BY_ONE)
    return [
      ...options.map((option) => toFact(option.id, standing(option, context).text)),
      ...groupedFacts(strangers, words),
      ...more,
    ];
  const grouped = options.map((option) => [groupOf(option, context), option.id] as const);
  return [...more, ...groupedFacts([...grouped, ...strangers], words)];
}

/** What is said first. */
function leadOf({ asks, isWish }: OptionTalk, words: Words): { title: string; advice: string } {
  const { optionAnswers } = words;
  if (isWish) return { title: optionAnswers.wishTitle, advice: optionAnswers.wishHint };
  if (asks[0] === 'emerge') return { title: optionAnswers.emergeGoesOnAll, advice: optionAnswers.onlyWarns };
  if (asks[0] === 'module') return { title: words.facets.module.title, advice: optionAnswers.moduleHas };
  return { title: optionAnswers.whatOfThese, advice: '' };
}

/** Answers for several options. */
export function answerSeveralOptions(talk: OptionTalk, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const { title, advice } = leadOf(talk, words);
  const asked = askedOf(talk.symbols.slice(0, MOST_TOLD), context);
  const { options } = asked;
  const { optionAnswers } = words;
  const missing = notListed(asked, talk, context);
  const snippet = talk.isWish ? lookFor(talk.symbols, words) : undefined;
  const fields = options.map((option) => ({
    label: `CONFIG_${option.id}`,
    value: words.marks.sentences([
      tell(option.title),
      tellNeed(needOf(option, context), context) || standing(option, context).text,
    ]),
  }));
  const alive = options.filter((option) => isAlive(option, context.profile.kernel));
  return createAnswer(context, options, {
    title,
    ...(advice !== '' && { verdict: advice }),
    card: { ...(advice !== '' && { advice }), facts: factsFor(asked, talk, context), ...(snippet && { snippet }) },
    blocks: [
      { type: 'fields', fields },
      ...section(optionAnswers.notListed, {
        type: 'bullets',
        items: missing.length > 0 ? [words.marks.list(missing)] : [],
      }),
      ...(snippet
        ? [
            { type: 'paragraph' as const, text: snippet.caption ?? '' },
            { type: 'code' as const, text: snippet.text },
          ]
        : []),
    ],
    actions: eachOnce([
      ...asksFor(
        alive.slice(0, ONE_BY_ONE).map(({ id }) => `kernel ${id}`),
        context,
      ),
      ...(talk.asks.includes('module') ? [offer('ask modules-or-built-in', context)] : []),
      ...(talk.asks.includes('emerge') ? [offer('ask config-check-messages', context)] : []),
      ...(talk.isWish ? [offer('help analyze', context)] : []),
      offer('install kernel-options', context),
      offer('ask check-my-kernel', context),
    ]),
  });
}
