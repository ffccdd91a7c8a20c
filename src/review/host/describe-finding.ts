/** Puts a finding into words: the only place where data of a rule becomes a sentence. */
import { type Locale, say } from '../../core/locale.ts';
import { cleanText, cut } from '../../core/render/text.ts';
import { code } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { RuleText } from '../../knowledge/schema/rule.ts';
import type { Finding } from '../review.ts';
import { type HostFinding, textOf } from './apply-rules.ts';
import { MOST_PLACES } from './evidence.ts';
import type { RuleValue } from './rule-value.ts';

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;
/** A version or a number reads better without marks. */
const PLAIN = /^\d+(\.\d+)*$/;
const VALUE_LENGTH = 160;
/** How many names one sentence lists. */
const MOST_NAMES = 12;

/** A value inside of a code span of the text. */
function inCode(value: RuleValue): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return cut(cleanText(text).replaceAll('`', 'ˋ').replaceAll('\n', ' ').trim(), VALUE_LENGTH);
}

function inProse(value: RuleValue, locale: Locale): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return PLAIN.test(value) ? value : code(value, VALUE_LENGTH);
  const { marks, review, host } = wordsFor(locale);
  if ('en' in value) return say(value, locale);
  if ('hostKey' in value) return host.keys[value.hostKey] ?? value.hostKey;
  const names = marks.list(value.slice(0, MOST_NAMES).map((each) => code(each)));
  return value.length > MOST_NAMES ? review.shownOf(names, MOST_NAMES, value.length) : names;
}

/** Fills the places of a text. Inside a code span a value stands bare, elsewhere it becomes one. */
function fill(text: string, values: Readonly<Record<string, RuleValue>>, locale: Locale): string {
  let isInCode = false;
  return text
    .split('`')
    .map((part) => {
      const filled = part.replaceAll(PLACEHOLDER, (_whole, name: string) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
        return isInCode ? inCode(value) : inProse(value, locale);
      });
      isInCode = !isInCode;
      return filled;
    })
    .join('`');
}

/** A finding as it is shown and as it stands in the document. */
export function describeFinding(
  finding: HostFinding,
  rules: Readonly<Record<string, RuleText>>,
  locale: Locale,
): Finding {
  const text = textOf(rules, finding);
  const values = finding.values ?? {};
  const [place] = finding.places;
  const edits = finding.edits ?? [];
  return {
    rule: finding.rule,
    severity: finding.severity,
    file: place?.file ?? '',
    line: place?.line ?? null,
    subject: finding.subject,
    message: fill(say(text.title, locale), values, locale),
    why: fill(say(text.why, locale), values, locale),
    fix: text.fix === undefined ? null : fill(say(text.fix, locale), values, locale),
    facts: [...new Set([...text.facts, ...(finding.facts ?? [])])],
    values,
    places: finding.places.slice(0, MOST_PLACES),
    isInFix: edits.some(({ target }) => target !== 'command'),
    ...(edits.length === 0 && { needsHand: true }),
    ...(finding.variant !== undefined && { variant: finding.variant }),
  };
}
