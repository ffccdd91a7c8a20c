/** Ranks what may be typed: exactly that name, names that begin so, other names that do, and what is near. */
import { foldName } from '../knowledge/knowledge-base.ts';
import { findClosest } from './closest.ts';
import type { Suggestion } from './command.ts';

/** People paste whole logs; a message is told by its beginning. In characters. */
const MAX_TYPED = 300;

/** A pasted message holds the telling part of it; a short name in a long text means nothing. */
const TELLING_LENGTH = 8;

function isQuoted(name: string, typed: string): boolean {
  return name.length >= TELLING_LENGTH && typed.includes(name);
}

function rankOf(typed: string, { name, aliases = [], title }: Suggestion): number | null {
  const folded = foldName(name);
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  const others = aliases.map(foldName);
  if (others.includes(typed)) return 2;
  if (others.some((other) => other.startsWith(typed))) return 3;
  if (folded.includes(typed) || others.some((other) => other.includes(typed) || isQuoted(other, typed))) return 4;
  return Object.values(title ?? {}).some((text) => foldName(text ?? '').includes(typed)) ? 5 : null;
}

/**
 * The suggestions for what somebody typed, best first; all in their own order while nothing is typed.
 * @param count at most so many
 */
export function rankSuggestions(typed: string, suggestions: readonly Suggestion[], count: number): Suggestion[] {
  const key = foldName(typed.slice(0, MAX_TYPED));
  if (key === '') return suggestions.slice(0, count);
  const ranked = suggestions
    .flatMap((suggestion) => {
      const rank = rankOf(key, suggestion);
      return rank === null ? [] : [{ suggestion, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.suggestion.name.length - b.suggestion.name.length)
    .map(({ suggestion }) => suggestion);
  if (ranked.length >= count) return ranked.slice(0, count);
  const byName = new Map(
    suggestions.flatMap((each) => [each.name, ...(each.aliases ?? [])].map((name) => [foldName(name), each] as const)),
  );
  const near = findClosest(key, [...byName.keys()], count).flatMap((name) => byName.get(name) ?? []);
  return [...new Set([...ranked, ...near])].slice(0, count);
}
