/** Replies that were not asked for by a line, and questions for the host that was spoken of, as questions. */
import { withHost } from '../../core/host-options.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import type { Reply } from '../../core/reply.ts';
import type { Understood } from './answer-before.ts';

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
