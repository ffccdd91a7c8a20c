/** Short forms for cards and lists: there where they are needed, and short. */
import stringWidth from 'string-width';
import type { Text } from '../schema/common.ts';
import type { Fact } from '../schema/fact.ts';
import { firstSentence, SHORT_FORM, withoutAddition } from '../schema/short-form.ts';

/** Kinds whose lists have one line for each. */
const LISTED: ReadonlySet<Fact['kind']> = new Set(['backend', 'use-flag', 'install-topic']);

/** Kinds that buttons call by their titles; the others have names. */
const TITLED: ReadonlySet<Fact['kind']> = new Set([
  'kernel-option',
  'capability',
  'symptom',
  'install-topic',
  'onboarding-step',
  'topic',
]);

const columns = (text = ''): number => stringWidth(text.replaceAll('`', ''));

function tooLong(field: string, text: Text, most: number): string[] {
  return Object.entries(text).flatMap(([locale, words]) =>
    columns(words) > most ? [`${field}.${locale} takes ${columns(words)} columns, more than ${most}`] : [],
  );
}

/** Whether what holds today needs a form of its own where there is room for a line. */
function needsShort({ kind, now }: Fact): boolean {
  return Object.values(now).some((text = '') =>
    LISTED.has(kind) ? columns(text) > SHORT_FORM.columns : columns(firstSentence(text)) > SHORT_FORM.advice,
  );
}

/** Whether the title is too long for a button. */
function needsLabel({ kind, title }: Fact): boolean {
  return (
    TITLED.has(kind) && Object.values(title).some((text) => columns(withoutAddition(text ?? '')) > SHORT_FORM.label)
  );
}

/** The short forms of a fact, as messages. */
export function lintShort(fact: Fact): string[] {
  return [
    ...(fact.short === undefined ? [] : tooLong('short', fact.short, SHORT_FORM.columns)),
    ...(fact.short === undefined && needsShort(fact)
      ? [`now is longer than its place on a card: say it in at most ${SHORT_FORM.columns} columns as short`]
      : []),
    ...(fact.label === undefined ? [] : tooLong('label', fact.label, SHORT_FORM.label)),
    ...(fact.label === undefined && needsLabel(fact)
      ? [`title is longer than a button: say it in at most ${SHORT_FORM.label} columns as label`]
      : []),
    ...(fact.kind === 'backend'
      ? [
          ...tooLong('gist.goodAt', fact.gist.goodAt, SHORT_FORM.gist),
          ...tooLong('gist.badAt', fact.gist.badAt, SHORT_FORM.gist),
        ]
      : []),
  ];
}
