/**
 * Follow-ups in many wordings behind facts of all kinds: a part that does not speak of what is asked, another fact or an
 * older one is told for none of those that were tuned on, and for few of those that nobody tunes on. What those may come to
 * is what they came to, as a bound that only goes down.
 */
import { describe, expect, it } from 'vitest';
import { readWordings, type Verdict, type Walked, walkTalk } from '../../../scripts/quality/walk-talk.ts';

/** So many facts stand before each wording. */
const EACH = 3;
const BOUNDS: readonly (readonly [Verdict, number])[] = [
  ['wrong part', 19],
  ['other fact', 8],
  ['older fact', 0],
  ['no question', 0],
];
/** A pasted error is a subject of its own, and a thing that is named where `too` is asked may be. */
const ITS_OWN = ['error', 'also'];

const count = (walked: readonly Walked[], verdict: Verdict): number =>
  walked.filter((each) => each.verdict === verdict && !ITS_OWN.includes(each.intention)).length;

describe('a follow-up in whatever wording', () => {
  it('is told nothing else for sure', async () => {
    const walked = await walkTalk(
      readWordings().filter(({ isKept }) => !isKept),
      EACH,
    );
    const wrong = walked.filter(
      ({ verdict, intention }) =>
        (verdict === 'wrong part' ||
          verdict === 'other fact' ||
          verdict === 'older fact' ||
          verdict === 'no question') &&
        !ITS_OWN.includes(intention),
    );
    expect(wrong.map(({ line, text, got }) => `${line}: ${text} → ${got}`)).toEqual([]);
    expect(walked.length).toBeGreaterThan(500);
  }, 240_000);

  it('that nobody tuned on is told something else no more often than it was', async () => {
    const walked = await walkTalk(
      readWordings().filter(({ isKept }) => isKept),
      EACH,
    );
    for (const [verdict, bound] of BOUNDS) expect(count(walked, verdict), verdict).toBeLessThanOrEqual(bound);
  }, 240_000);
});
