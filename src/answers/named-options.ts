/** Questions that name a kernel option as the kernel writes it: `do I need CONFIG_SECCOMP`. */
import { isGone } from '../knowledge/lifetime.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { Decision } from './decision.ts';
import type { AnswerContext } from './shared.ts';

/** With `CONFIG_`, or in capitals with an underscore: nobody means anything else by those. */
const NAME =
  /\b(?:CONFIG_(?<prefixed>[A-Za-z0-9_]{2,80})|(?<bare>[A-Z][A-Z0-9_]{2,80}))\b(?<state>\s?=\s?n\b|\s(?:is |was )?(?:not set|missing|disabled|off)\b)?/g;
/** Whoever names more of them did not ask about one. */
const MOST_NAMED = 4;

/** An option that somebody has set. */
const SET = /\bconfig_[a-z0-9_]{2,80}\s?=\s?[ym]\b/gi;

/** A text that tells of a failure without the options that are set in it: what fails is another thing. */
export function withoutSetOptions(text: string, { knowledge: { search } }: Pick<AnswerContext, 'knowledge'>): string {
  return search.has('failure', search.fold(text)) ? text.replaceAll(SET, ' ') : text;
}

/** The options that a text names; those that it says are off come first. */
function namedOptions(whole: string, { knowledge }: Pick<AnswerContext, 'knowledge'>): Fact[] {
  const text = withoutSetOptions(whole, { knowledge });
  const named = [...text.matchAll(NAME)].flatMap(({ groups = {} }) => {
    const { prefixed, bare = '' } = groups;
    const fact = knowledge.get('kernel-option', prefixed ?? (bare.includes('_') ? bare : ''));
    return fact ? [{ fact, isOff: groups.state !== undefined }] : [];
  });
  const ordered = [...named.filter(({ isOff }) => isOff), ...named.filter(({ isOff }) => !isOff)];
  return [...new Set(ordered.map(({ fact }) => fact))];
}

/**
 * The answer with the options that are named, where words alone did not find one, or found one that is on beside another
 * that is off.
 */
export function withNamedOptions(decision: Decision, text: string, context: AnswerContext): Decision {
  const [first, ...others] = namedOptions(text, context);
  if (!first || others.length >= MOST_NAMED) return decision;
  const isOpen = decision.kind === 'nothing' || (decision.kind === 'guess' && decision.noFlag === undefined);
  const isOther = decision.kind === 'fact' && others.includes(decision.fact);
  return isOpen || isOther ? { kind: 'fact', fact: first, others } : decision;
}

/** The option that a line of a person's own names, where the kernel no longer has it: that is then what is to be said of it. */
export function goneOption(text: string, { knowledge, profile }: AnswerContext): Fact | undefined {
  const [first, ...others] = text.includes('\n') ? [] : namedOptions(text, { knowledge });
  return first?.kind === 'kernel-option' && others.length === 0 && isGone(first, profile.kernel) ? first : undefined;
}
