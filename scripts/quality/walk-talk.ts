/** Follow-ups in many wordings behind many facts, and what the bot makes of each: told for sure, near, offered, or wrong. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandFor } from '../../src/answers/command-lines.ts';
import { bareLine } from '../../src/chat/follow-up/next-line.ts';
import { FACETS, facetId } from '../../src/core/facet-ids.ts';
import { tellFacet } from '../../src/core/facets/tell-facet.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { Reply } from '../../src/core/reply.ts';
import { LOCALES } from '../../src/knowledge/schema/locales.ts';
import { knowledge, startTalk } from './bot.ts';

/** By intention, the parts of an answer that speak of it; of `error` and `foreign` no part does. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  restart: ['about-restart', 'about-lasting'],
  reboot: ['about-restart'],
  stopgap: ['about-alternatives', 'alternatives', 'otherwise'],
  containers: ['about-data', 'about-restart'],
  data: ['about-data'],
  undo: ['about-undo', 'moving-away'],
  file: ['about-files'],
  check: ['about-check', 'check'],
  risk: ['about-risk'],
  time: ['about-duration'],
  since: ['about-versions', 'history', 'formerly'],
  cost: ['about-cost'],
  why: ['why', 'cause', 'findings', 'details', 'needed-for'],
  permanent: ['about-lasting'],
  who: [],
  alternatives: ['about-alternatives', 'alternatives', 'otherwise'],
  ignoring: ['without', 'about-without', 'about-need', 'needed-for', 'otherwise'],
  example: ['about-example', 'steps', 'set', 'gentoo', 'moving-away', 'details'],
  also: [],
  foreign: [],
  error: [],
};

/** What stands before the follow-up: the answer; an older answer and it; it and something that was not known. */
const SCENES = ['alone', 'after another', 'after what is not known'] as const;
type Scene = (typeof SCENES)[number];

/** `part`: its right part for sure; `wrong part`, `same card`, `other fact`: told for sure, and not asked for. */
export const VERDICTS = [
  'part',
  'near',
  'choice',
  'unknown',
  'wrong part',
  'same card',
  'other fact',
  'older fact',
  'no question',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One follow-up behind one fact. */
export interface Walked {
  readonly intention: string;
  readonly text: string;
  readonly scene: Scene;
  readonly line: string;
  readonly verdict: Verdict;
  /** What was told: the line of it, or what its card is called. */
  readonly got: string;
  /** It is not told, and one press away: as a part that speaks of what is asked. */
  readonly isOffered: boolean;
  /** The answer has a part that speaks of what is asked, and that is not what was told. */
  readonly isMissed: boolean;
}

const Wordings = z.record(z.string(), z.record(z.string(), z.array(z.string())));

export interface Wording {
  readonly intention: string;
  readonly locale: Locale;
  readonly text: string;
  /** It is measured only: nobody tunes on it. */
  readonly isKept: boolean;
}

/** The wordings of the repository. */
export function readWordings(): Wording[] {
  const file = new URL('../../test/chat/follow-up/wordings.yaml', import.meta.url);
  const read = Wordings.parse(parse(readFileSync(file, 'utf8')));
  return Object.entries(read).flatMap(([intention, byLocale]) =>
    LOCALES.flatMap((locale) =>
      (byLocale[locale] ?? []).map((text, index) => ({ intention, locale, text, isKept: index % 2 === 1 })),
    ),
  );
}

const KINDS = ['symptom', 'topic', 'install-topic', 'backend', 'kernel-option', 'use-flag', 'capability'];
/** The line of every fact that can stand before a follow-up. */
export const LINES = knowledge.facts
  .filter(({ kind }) => KINDS.includes(kind))
  .map((fact) => commandFor(fact, knowledge));
/** Of Docker, and nothing is known of it. */
const NOT_KNOWN: Readonly<Record<Locale, string>> = {
  en: 'does docker desktop license cost for a school',
  'zh-CN': 'docker desktop 学校授权怎么收费',
};

function verdictOf(reply: Reply, line: string, before: string | undefined, parts: readonly string[]): Verdict {
  const got = bareLine(reply.line ?? '');
  if (reply.isTalk) return 'no question';
  if (reply.outcome === 'not-known') {
    if (reply.section === 'within') return 'near';
    return reply.actions.some((each) => each.type === 'ask' && bareLine(each.command).startsWith(line))
      ? 'choice'
      : 'unknown';
  }
  if (got === before) return 'older fact';
  if (got !== line) return 'other fact';
  if (reply.section === undefined) return 'same card';
  return parts.includes(reply.section) ? 'part' : 'wrong part';
}

/** Walks one wording behind one fact. */
async function walk({ intention, locale, text }: Wording, line: string, other: string, scene: Scene): Promise<Walked> {
  const say = startTalk(locale);
  const before = scene === 'after another' ? await say(other) : undefined;
  const first = await say(line);
  if (scene === 'after what is not known') await say(NOT_KNOWN[locale]);
  const reply = await say(text);
  const own = bareLine(first.line ?? line);
  const parts = PARTS[intention] ?? [];
  const verdict = verdictOf(reply, own, before && bareLine(before.line ?? ''), parts);
  const facets = FACETS.filter((facet) => parts.includes(facetId(facet)));
  const has = first.sections.some(({ id }) => parts.includes(id)) || facets.some((facet) => tellFacet(first, facet));
  const got = [bareLine(reply.line ?? ''), reply.section ?? '', reply.title].filter((each) => each !== '').join(' | ');
  const offered = reply.actions.flatMap((each) => (each.type === 'ask' ? [bareLine(each.command)] : []));
  const isOffered = verdict !== 'part' && parts.some((part) => offered.includes(`${own} ${part}`));
  return { intention, text, scene, line: own, verdict, got, isOffered, isMissed: has && verdict !== 'part' };
}

/**
 * Walks wordings behind facts.
 * @param each so many facts stand before each wording, spread over all of them
 */
export async function walkTalk(wordings: readonly Wording[], each: number): Promise<Walked[]> {
  const walked: Walked[] = [];
  for (const [number, wording] of wordings.entries())
    for (let turn = 0; turn < each; turn += 1) {
      // Steps that have no divisor in common with how many there are come by all of them.
      const place = number * 37 + turn * 101;
      const line = LINES[place % LINES.length] ?? '';
      const other = LINES[(place + 211) % LINES.length] ?? '';
      const scene = SCENES[turn % SCENES.length] ?? 'alone';
      walked.push(await walk(wording, line, other, scene));
    }
  return walked;
}
