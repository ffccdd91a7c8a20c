/** What was answered or offered earlier in a thread, by its name: `back to log rotation`, `the one about btrfs`, `说回防火墙`. */
import { heard, heardAs } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Thread, ThreadOffer } from '../thread-memory.ts';
import { bareLine } from './next-line.ts';
import { beginsWith, plainWords, withoutFillers } from './normal-form.ts';

const HAN = /\p{Script=Han}/u;
/** Nobody names a thing with more. In characters. */
const MAX_LENGTH = 80;

const OFFERS = heardAs(({ offers }) => offers);

/** What stands between words that lead back to something and those that end that; null: none lead there. */
function nameIn(plain: string): string | null {
  const before = heard(({ backTo }) => backTo.before).find((word) => beginsWith(plain, word));
  const start = plain.slice(before?.length ?? 0).trim();
  const behind = heard(({ backTo }) => backTo.behind).find((word) =>
    start.endsWith(HAN.test(word) ? word : ` ${word}`),
  );
  const name = start
    .slice(0, start.length - (behind?.length ?? 0))
    .replace(/^the /, '')
    .trim();
  return (before ?? behind) === undefined || name === '' ? null : name;
}

/** The one of some offers whose label or line has all words of a name. */
function named(offers: readonly ThreadOffer[], name: string, knowledge: KnowledgeBase): string | null {
  const words = name.split(' ');
  const found = offers.filter(({ command, label = '' }) => {
    const text = ` ${plainWords(`${label} ${command.replaceAll('-', ' ')} ${command}`, knowledge)}`;
    return words.every((word) => text.includes(HAN.test(word) ? word : ` ${word}`));
  });
  const lines = new Set(found.map(({ command }) => bareLine(command)));
  return lines.size === 1 ? (found[0]?.command ?? null) : null;
}

/** The line of what a text leads back to; null: it names nothing that was answered or offered there, or several. */
export function earlierOffer(thread: Thread | undefined, text: string, knowledge: KnowledgeBase): string | null {
  if (!thread || text.length > MAX_LENGTH || /[\n?？]/.test(text.trim())) return null;
  const plain = plainWords(text, knowledge);
  const name = nameIn(plain) ?? nameIn(withoutFillers(plain));
  const isPlace = OFFERS.has(withoutFillers(plain));
  if (name === null || isPlace || heard(({ frame }) => frame).includes(name)) return null;
  const { offers = [], earlier = [], line, title } = thread;
  const itself = line === undefined ? [] : [{ command: line, label: title }];
  return named(offers, name, knowledge) ?? named([...itself, ...earlier], name, knowledge);
}
