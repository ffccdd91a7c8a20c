/** What two kernels, or one file before and after a move, do not have alike. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isNotYet } from '../../knowledge/lifetime.ts';
import { findObstacles } from '../kconfig/why-unset.ts';
import { readLine, readValue } from '../kernel-config/parse.ts';
import type { Cause, MoveChange, MoveKind, OptionResult } from '../review.ts';
import type { Subject } from '../review-config.ts';

/** More would not help anybody to see the reason. */
const MOST_CAUSES = 3;

function isOn(value: string): boolean {
  return value !== 'n' && value !== 'absent';
}

function valueIn({ source: { config } }: Subject, symbol: string): string {
  return readValue(config, symbol) ?? 'absent';
}

/** Whether this kernel has no such option, as far as its tree or the facts say. */
function isUnknownTo(
  { model, profile, source: { config } }: Subject,
  symbol: string,
  knowledge: KnowledgeBase,
): boolean {
  if (config.offsets.has(symbol)) return false;
  const option = knowledge.get('kernel-option', symbol);
  return (model?.tree.lacks(symbol) ?? false) || (option !== undefined && isNotYet(option, profile.kernel));
}

function kindOf(
  symbol: string,
  change: Pick<MoveChange, 'from' | 'to' | 'successors'>,
  before: Subject,
  after: Subject,
  knowledge: KnowledgeBase,
): MoveKind {
  if (isOn(change.from) && !isOn(change.to)) {
    if (!isUnknownTo(after, symbol, knowledge)) return 'dropped';
    return change.successors.length > 0 ? 'renamed' : 'gone';
  }
  return !isOn(change.from) && isUnknownTo(before, symbol, knowledge) ? 'new' : 'changed';
}

/** What keeps the option off now; its lines are those of the file that was moved. */
function causesOf(symbol: string, { model, source: { config } }: Subject): Cause[] {
  if (!model) return [];
  return findObstacles(model, symbol)
    .slice(0, MOST_CAUSES)
    .map((obstacle) => ({
      ...obstacle,
      line: readLine(config, obstacle.symbol),
      menu: model.tree.menuPath(obstacle.symbol)?.join(' › ') ?? null,
    }));
}

/** What the facts name as doing its work now, as far as the other kernel has it. */
function successorsOf(symbol: string, after: Subject, knowledge: KnowledgeBase): MoveChange['successors'] {
  return (knowledge.get('kernel-option', symbol)?.lifetime.successors ?? [])
    .filter((successor) => !isUnknownTo(after, successor, knowledge))
    .map((successor) => ({ symbol: successor, value: valueIn(after, successor) }));
}

/** Off is off, whether or not the file has a line for it. */
function isAlike(from: string, to: string): boolean {
  return from === to || (!isOn(from) && !isOn(to));
}

/**
 * Every option that the facts speak of and that differs; what a reviewed capability asks for first.
 * @param options of the reviews of both
 */
export function findChanges(
  before: Subject,
  after: Subject,
  options: readonly OptionResult[],
  knowledge: KnowledgeBase,
): MoveChange[] {
  const asked = new Set(
    options.filter(({ need }) => need === 'required' || need === 'recommended').map(({ symbol }) => symbol),
  );
  const symbols = new Set([...asked, ...knowledge.all('kernel-option').map(({ id }) => id)]);
  return [...symbols].flatMap((symbol) => {
    const [from, to] = [valueIn(before, symbol), valueIn(after, symbol)];
    if (isAlike(from, to)) return [];
    const successors = isOn(to) ? [] : successorsOf(symbol, after, knowledge);
    const kind = kindOf(symbol, { from, to, successors }, before, after, knowledge);
    const causes = kind === 'dropped' ? causesOf(symbol, after) : [];
    return [{ symbol, from, to, kind, matters: asked.has(symbol), successors, causes }];
  });
}
