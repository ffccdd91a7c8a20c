/** Tells what two kernels do not have alike: what matters to what was reviewed one by one, the rest by name only. */
import { type Block, code } from '../../core/reply.ts';
import type { Words } from '../../core/words/index.ts';
import type { MoveChange } from '../review.ts';
import { listNames } from '../review-blocks.ts';

function withValues({ symbol, from, to }: MoveChange, words: Words): string {
  return code(symbol) + words.marks.paren(`${from} → ${to}`);
}

function listChanges(changes: readonly MoveChange[], words: Words): string {
  return listNames(
    changes.map((change) => code(change.symbol)),
    words,
  );
}

/** One item for all that the same causes switch off. */
function droppedItems(changes: readonly MoveChange[], words: Words): string[] {
  const keyOf = ({ causes }: MoveChange): string => causes.map(({ symbol }) => symbol).join(' ');
  return [...Map.groupBy(changes, keyOf).values()].map((group) => {
    const causes = (group[0]?.causes ?? []).map((cause) => ({ ...cause, menu: null })); // the details say where
    const names = listChanges(group, words);
    return causes.length === 0 ? words.move.off(names) : words.move.dropped(words.review.describeCauses(causes), names);
  });
}

function listed(changes: readonly MoveChange[], words: Words, tell: (names: string) => string): string[] {
  return changes.length === 0
    ? []
    : [
        tell(
          listNames(
            changes.map((change) => withValues(change, words)),
            words,
          ),
        ),
      ];
}

function renamedItem({ symbol, successors }: MoveChange, words: Words): string {
  const names = successors.map((each) => code(each.symbol) + words.marks.paren(each.value));
  return words.move.renamed(code(symbol), listNames(names, words), names.length);
}

/** The changes as a list; nothing when there are none. */
export function changeBlocks(changes: readonly MoveChange[], words: Words): Block[] {
  const matters = changes.filter((change) => change.matters);
  const minor = changes.filter((change) => !change.matters);
  const ofKind = (kind: MoveChange['kind']): MoveChange[] => matters.filter((change) => change.kind === kind);
  const items = [
    ...droppedItems(ofKind('dropped'), words),
    ...(ofKind('gone').length === 0 ? [] : [words.move.gone(listChanges(ofKind('gone'), words))]),
    ...ofKind('renamed').map((change) => renamedItem(change, words)),
    ...(ofKind('new').length === 0 ? [] : [words.move.added(listChanges(ofKind('new'), words))]),
    ...listed(ofKind('changed'), words, words.move.changed),
    ...listed(minor, words, words.move.minor),
  ];
  return items.length === 0 ? [] : [{ type: 'bullets', items }];
}
