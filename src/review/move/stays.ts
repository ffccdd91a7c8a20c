/**
 * A capability that goes on working another way than before: the kernel has what the other way needs, but the host is
 * set up for the old one. What keeps the old way is told as well.
 */
import { say } from '../../core/locale.ts';
import { type ReviewRequest, reviewSubject, type Subject } from '../kernel-config/review-config.ts';
import type { CapabilityResult, Stay } from '../review.ts';

function findStay(id: string, from: string, to: string, after: Subject, request: ReviewRequest): Stay[] {
  const { knowledge } = request.context;
  const [old, other] = [knowledge.get('capability', from), knowledge.get('capability', to)];
  if (!old || !other) return [];
  const { options, fix } = reviewSubject(after, { ...request, want: [...request.want, old] });
  const unmet = new Set(fix.unmet.map(({ symbol }) => symbol));
  const isPossible = !options.some(
    ({ capability, need, symbol }) => capability === from && need === 'required' && unmet.has(symbol),
  );
  const titleOf = ({ title }: typeof old): string => say(title, request.locale);
  return isPossible ? [{ capability: id, from, to, fromTitle: titleOf(old), toTitle: titleOf(other), fix }] : [];
}

/**
 * The ways that change, with a fix that keeps the old one and does all else that the move needs.
 * @param before of the file as it is
 * @param moved of the file after the move
 */
export function findStays(
  before: readonly CapabilityResult[],
  moved: readonly CapabilityResult[],
  after: Subject,
  request: ReviewRequest,
): Stay[] {
  return before.flatMap(({ id, via, status }) => {
    const now = moved.find((each) => each.id === id)?.via ?? null;
    const isLeft = via !== null && now !== null && now !== via && status !== 'missing' && status !== 'unknown';
    return isLeft ? findStay(id, via, now, after, request) : [];
  });
}
