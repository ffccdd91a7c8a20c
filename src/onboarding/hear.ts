/** What the onboarding says to files that somebody sends while a step waits for them. */
import type { AnswerContext } from '../answers/shared.ts';
import { tongue } from '../answers/shared.ts';
import type { Asker } from '../core/asker.ts';
import type { Remembered } from '../core/command.ts';
import type { Action, Block, Reply } from '../core/reply.ts';
import { groundOf } from './ground.ts';
import { keep, stateOf } from './keep.ts';
import { button, titleOf } from './scene.ts';
import { CHOOSING, END } from './state.ts';
import { settle } from './way.ts';

/** The kinds of the files that a review read; empty for what is no review. */
function kindsIn(document: object | undefined): string[] {
  if (document === undefined || !('inputs' in document) || !Array.isArray(document.inputs)) return [];
  const inputs: readonly unknown[] = document.inputs;
  return inputs.flatMap((input) => {
    const isInput = typeof input === 'object' && input !== null && 'kind' in input;
    return isInput && typeof input.kind === 'string' ? [input.kind] : [];
  });
}

function withNote(reply: Reply, tone: 'good' | 'warning', text: string, actions: readonly Action[]): Reply {
  const note: Block = { type: 'callout', tone, text };
  const commands = new Set(actions.map((action) => (action.type === 'ask' ? action.command : action.url)));
  const others = reply.actions.filter((action) => action.type === 'link' || !commands.has(action.command));
  return { ...reply, blocks: [note, ...reply.blocks], actions: [...actions, ...others] };
}

/**
 * The reply to files with what it means for the asker's onboarding: the step is done when the review finds nothing grave.
 * @throws UserError when the memory does not answer
 */
export async function hearFiles(
  reply: Reply,
  asker: Asker,
  context: AnswerContext,
  remembered: Remembered,
): Promise<Reply> {
  const { onboarding } = remembered;
  const kinds = kindsIn(reply.document);
  if (onboarding === null || onboarding.finishedAt !== null || kinds.length === 0) return reply;
  const { words } = tongue(context);
  const ground = groundOf(context);
  const { at } = settle(stateOf(onboarding), ground);
  if (at === CHOOSING || at === END) return reply;
  const event = { type: 'reviewed', kinds, isClean: reply.outcome === 'ok' } as const;
  const { state, said } = await keep(asker, event, onboarding, ground, await remembered.open());
  const { goOn, mend, fileSettles, fileDoesNot, fileNext } = words.onboarding;
  const title = titleOf(at, { ground, context });
  const next = button('onboard', goOn, { context }, said === 'moved');
  if (said === 'moved') {
    const then = state.at === END ? '' : fileNext(titleOf(state.at, { ground, context }));
    return withNote(reply, 'good', words.marks.sentences([fileSettles(title), then]), [next]);
  }
  if (said !== 'not-clean') return { ...reply, actions: [...reply.actions, next] };
  const hasMending = (ground.step(at)?.done.settles.length ?? 0) > 0;
  const way = hasMending ? button(`onboard done ${at}`, mend, { context }, true) : next;
  return withNote(reply, 'warning', fileDoesNot(title), [way]);
}
