/** USE flags that a question asks about, by the name that stands beside the word. */
import { type Forms, firstForm, hasForm } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import type { AnswerContext } from './shared.ts';

/** A flag that a question names. `flag` is missing where no package here has one of that name. */
export interface NamedFlag {
  readonly name: string;
  /** How often the name stands in the question. */
  readonly times: number;
  readonly flag?: FactOf<'use-flag'>;
}

const TOKENS = /[a-z0-9][a-z0-9+_.-]*|\p{Script=Han}+|["“”'`=]/gu;
const HAN = /\p{Script=Han}/u;
const QUOTE = /["“”'`]/;
const FLAG = /^flags?$/;
/** The Chinese word for a flag, and what stands before it. */
const HAN_FLAG: Forms = heard(({ questionForms }) => questionForms.flagWord);
/** Chinese between a name and the word: `ipv6 这个 USE`. In characters. */
const MAX_BETWEEN = 5;
const MAX_ASSIGNED = 12;
/** What stands beside the word without being a flag. */
const NO_FLAG = new Set(
  'gentoo portage emerge runc moby make.conf package global local default recommended extra which these'.split(' '),
);
const PACKAGE = /^(?:docker|containerd)/;

/** Whether a text says `USE` as Portage does: in capitals, among words that are not. */
function hasCapitals(text: string): boolean {
  return /\bUSE\b/.test(text) && /[a-z]{2}|\p{Script=Han}/u.test(text);
}

/** The names after `USE=`: one, or all between quotes. */
function assigned(tokens: readonly string[], from: number): string[] {
  const isQuoted = QUOTE.test(tokens[from] ?? '');
  const names: string[] = [];
  for (const token of tokens.slice(isQuoted ? from + 1 : from, from + MAX_ASSIGNED)) {
    if (QUOTE.test(token) || HAN.test(token)) break;
    names.push(token);
    if (!isQuoted) break;
  }
  return names;
}

/** The name next to a place, in a direction; a little Chinese and quotes may stand between. */
function beside(tokens: readonly string[], from: number, step: 1 | -1): string[] {
  let room = MAX_BETWEEN;
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at] ?? '';
    if (QUOTE.test(token)) continue;
    if (!HAN.test(token)) return token === '=' ? [] : [token];
    room -= token.length - (firstForm(token, HAN_FLAG)?.[0].length ?? 0);
    if (room < 0) return [];
  }
  return [];
}

interface Named {
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly isExplicit: boolean;
}

/** The names around each word for flags. */
function namesAround(tokens: readonly string[]): Named {
  const before: string[] = [];
  const behind: string[] = [];
  let isExplicit = false;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1] ?? '';
    const isUse = /^use(?:-?flags?)?$/.test(token);
    const isHanFlag = hasForm(token, HAN_FLAG) && tokens[at - 1] !== 'use';
    if (!isUse && !isHanFlag) continue;
    const isFlag = FLAG.test(next);
    if (isHanFlag || isFlag || token !== 'use' || next === '=' || hasForm(next, HAN_FLAG)) isExplicit = true;
    if (next === '=') before.push(...assigned(tokens, at + 2));
    else {
      before.push(...beside(tokens, at - 1, -1));
      behind.push(...beside(tokens, at + (isFlag ? 2 : 1), 1));
    }
  }
  return { before, behind, isExplicit };
}

/** The names before a plain `flag`: `the selinux flag`. */
function beforeFlag(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) => (FLAG.test(token) && at > 0 ? [tokens[at - 1] ?? ''] : []));
}

/** The flags that a question asks about: those that are known, else the first name that is none. */
export function readNamedFlags(text: string, folded: string, { knowledge }: AnswerContext): readonly NamedFlag[] {
  const tokens = folded.match(TOKENS) ?? [];
  const isChinese = HAN.test(folded);
  const around = namesAround(tokens);
  const isExplicit = around.isExplicit || hasCapitals(text);
  // In a Chinese sentence the English word is no verb.
  const { before, behind } = isExplicit || isChinese ? around : { before: [], behind: [] };
  const timesOf = (name: string): number => tokens.filter((token) => token === name).length;
  const known = [...new Set([...before, ...behind, ...beforeFlag(tokens)])].flatMap((name) => {
    const flag = PACKAGE.test(name) ? undefined : knowledge.find('use-flag', name);
    return flag ? [{ name, flag, times: timesOf(name) }] : [];
  });
  if (known.length > 0 || !isExplicit) return known;
  const isWord = (name: string): boolean =>
    knowledge.search.read(name).some(({ kind }) => kind === 'filler' || kind === 'context');
  const isName = (name: string): boolean =>
    /^[a-z][a-z0-9+-]{1,30}$/.test(name) && !PACKAGE.test(name) && !NO_FLAG.has(name) && !isWord(name);
  const [unknown] = [...before, ...(isChinese ? behind : [])].filter(isName);
  return unknown === undefined ? [] : [{ name: unknown, times: 1 }];
}
