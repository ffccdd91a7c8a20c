/** Replies that were not asked for by a line, and questions for the host that was spoken of, as questions. */
import { withHost } from '../../core/host-options.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import type { Reply } from '../../core/reply.ts';
import type { CallQuestion, Understood } from './answer-before.ts';

/**
 * A reply to words.
 * @param gap what the facts should have answered
 */
export function repliedWith(reply: Reply, line: string, gap?: string): Understood {
  return { question: { kind: 'reply', reply, ...(gap !== undefined && { gap }) }, line };
}

/** A question for the host that was spoken of; what it says itself counts more. */
export function forHost(understood: Understood, told: ProfileOverrides): Understood {
  const { question, line } = understood;
  if (question.kind !== 'call' || Object.keys(told).length === 0) return understood;
  const { call, again } = question;
  const overrides = { ...told, ...call.overrides };
  const asked = { ...question, call: { ...call, overrides }, isConstant: false };
  return { question: { ...asked, again: again === null ? null : withHost(again, told) }, line };
}

/** A question as it stands, and what its words alone are answered with. */
export interface PlainQuestion {
  readonly question: CallQuestion;
  readonly line: string;
  readonly plain: Reply;
  /** It speaks of another host than the one that was spoken of. */
  readonly isElsewhere: boolean;
}

/**
 * A reply to a question in the place of what its words alone are answered with. What they tell of the host counts from now
 * on, unless it is another one.
 */
export function answeredWith(reply: Reply, { question, line, plain, isElsewhere }: PlainQuestion): Understood {
  const { read: _, ...rest } = reply;
  const computed = { ...rest, ...(plain.read && !isElsewhere && { read: plain.read }) };
  return { question: { ...question, isConstant: false, computed }, line };
}
