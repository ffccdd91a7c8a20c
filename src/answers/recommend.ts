/** `recommend`: walks the storage decision table for the asker's situation and shows why. */
import { sayHint } from '../core/hints.ts';
import { type HostProfile, holds } from '../core/profile.ts';
import type { Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { adviceOf, eachOnce, firstSnippet, wholeFact } from './card-parts.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, tellPast, tellStatements, tellSteps, tongue } from './shared.ts';

type Recommendation = FactOf<'recommendation'>;

/**
 * The first row of the table, by order, that fits the host.
 * @throws Error when the table has no row for it: its last row must be without conditions
 */
function chooseRecommendation(rows: readonly Recommendation[], profile: HostProfile): Recommendation {
  const row = [...rows].sort((a, b) => a.order - b.order).find((each) => holds(each.when, profile));
  if (!row) throw new Error('the storage decision table has no catch-all row');
  return row;
}

/** The row of the storage decision table for the host. */
export function chosenRecommendation({
  knowledge,
  profile,
}: Pick<AnswerContext, 'knowledge' | 'profile'>): Recommendation {
  return chooseRecommendation(knowledge.all('recommendation'), profile);
}

/** One thing about the host changed, and how a person says so. */
const VARIATIONS: readonly { readonly hint: string; readonly change: Partial<HostProfile> }[] = [
  ...(['ext4', 'xfs', 'btrfs', 'zfs', 'nfs', 'overlay'] as const).map((fs) => ({
    hint: sayHint('fs', fs),
    change: { fs },
  })),
  { hint: sayHint('rootless'), change: { rootless: true } },
  { hint: `${sayHint('rootless')} ${sayHint('kernel', '5.10')}`, change: { rootless: true, kernel: '5.10' } },
  { hint: sayHint('userns-remap'), change: { usernsRemap: true } },
  { hint: sayHint('disk-quota'), change: { diskQuota: true } },
  { hint: sayHint('existing', 'overlay2'), change: { existing: 'overlay2' } },
  { hint: sayHint('existing', 'devicemapper'), change: { existing: 'devicemapper' } },
];

function choiceName(row: Recommendation, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  return row.choose ?? words.noBackend + words.marks.colon + tell(row.title);
}

function whatWouldChangeIt(
  row: Recommendation,
  rows: readonly Recommendation[],
  context: AnswerContext,
): { label: string; value: string }[] {
  return VARIATIONS.flatMap(({ hint, change }) => {
    const other = chooseRecommendation(rows, { ...context.profile, ...change });
    return other.choose === row.choose ? [] : [{ label: hint, value: choiceName(other, context) }];
  });
}

/** Answers with a backend for the host, why, what to check first, how to set it up, and what would change the answer. */
export function answerRecommend(context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const rows = context.knowledge.all('recommendation');
  const row = chooseRecommendation(rows, context.profile);
  const steps = tellSteps(row.steps, context);
  return createAnswer(context, [row], {
    title: row.choose === null ? words.marks.alone(tell(row.title)) : words.recommendTitle(row.choose),
    tone: row.choose === null ? 'warning' : 'good',
    verdict: tell(row.now),
    line: 'recommend',
    ...(row.choose !== null && { about: row.choose }),
    card: {
      advice: adviceOf(row, context),
      facts: [
        ...tellStatements(row.because, context)
          .flatMap((reason) => wholeFact(words.because, reason))
          .slice(0, 2),
        ...row.alternatives
          .slice(0, 2)
          .flatMap(({ backend, when }) => wholeFact(words.card.instead(backend), tell(when))),
      ],
      ...firstSnippet(steps, words),
    },
    sections: [
      { id: 'why', title: words.because, blocks: [{ type: 'bullets', items: tellStatements(row.because, context) }] },
      { id: 'check', title: words.checkFirst, blocks: [{ type: 'steps', items: tellSteps(row.check, context) }] },
      { id: 'steps', title: words.setUp, blocks: [{ type: 'steps', items: steps }] },
      {
        id: 'alternatives',
        title: words.alternatives,
        blocks: [
          {
            type: 'fields',
            fields: row.alternatives.map(({ backend, when }) => ({ label: backend, value: tell(when) })),
          },
        ],
      },
      {
        id: 'otherwise',
        title: words.wouldChange,
        blocks: [{ type: 'fields', fields: whatWouldChangeIt(row, rows, context) }],
      },
      ...tellPast(row, context),
    ],
    actions: eachOnce([
      ...(steps.length > 0 ? [offer('recommend steps', context, words.setUp)] : []),
      ...(row.check.length > 0 ? [offer('recommend check', context, words.checkFirst)] : []),
      ...asks(
        [
          ...(row.choose === null ? [] : [`backend ${row.choose}`]),
          ...row.alternatives
            .slice(0, 2)
            .map(({ backend }) => (row.choose === null ? `backend ${backend}` : `compare ${row.choose} ${backend}`)),
          ...row.related,
        ],
        context,
      ),
    ]),
  });
}
