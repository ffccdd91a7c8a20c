/** What the buttons below a review carry: which review, and what to ask about it. */
import type { Action, Reply } from '../core/reply.ts';

/** `review:0123456789abcdef same analyze --section findings`: what the buttons below a review carry. */
const REVIEW_LINE = /^review:([0-9a-f]{16}) (same|new) ([^\n]*)$/;

/** A button below a review, and where that review is remembered. */
export interface ReviewWish {
  /** `same`: about the files that were reviewed; `new`: about other ones, which are still to come. */
  readonly files: 'same' | 'new';
  readonly id: string;
  /** What to do with them. */
  readonly line: string;
}

/** The button behind a command line; null: it is another command line. */
export function readReviewLine(text: string): ReviewWish | null {
  const [, id, files, line] = REVIEW_LINE.exec(text) ?? [];
  if (id === undefined || line === undefined || (files !== 'same' && files !== 'new')) return null;
  return { files, id, line };
}

/** Where a review is remembered by itself. */
export function placeOf({ id }: Pick<ReviewWish, 'id'>): string {
  return `review ${id}`;
}

/** The offers below a review, so that pressing one finds the files again. */
export function withId(reply: Reply, id: string): Reply {
  const bound = (command: string, files: 'same' | 'new'): string => `review:${id} ${files} ${command}`;
  const actions = reply.actions.map((action): Action => {
    if (action.type === 'link' || action.command.split(' ', 1)[0] !== 'analyze') return action;
    const { files = 'same', ...rest } = action;
    return { ...rest, command: bound(action.command, files) };
  });
  const sections = reply.sections.map((section) =>
    section.command === undefined ? section : { ...section, command: bound(section.command, 'same') },
  );
  return { ...reply, actions, sections };
}
