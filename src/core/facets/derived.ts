/** What an answer says of a facet by what its steps do, without a word of it. */
import type { Facet } from '../facet-ids.ts';
import { type Block, code } from '../reply.ts';
import type { Words } from '../words/index.ts';
import { type Effects, optionsIn } from './effects.ts';
import { blocksOf } from './pieces.ts';
import { inversesOf, isFinal } from './undo.ts';

type Derive = (effects: Effects, words: Words['facets']) => readonly Block[];

/** More is the whole answer again. */
const MAX_DELETING = 5;

/** Commands that move, convert or exchange something: no setting that is taken out brings back what was there. */
const DOES_MORE = [
  'rsync ',
  'docker load',
  'docker save',
  'docker commit',
  'emerge --ask app-containers/docker',
  'mkfs',
];

function bulletsOf(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ type: 'bullets', items }] : [];
}

/** The steps that delete something for good, with that said. */
function deletingOf({ deletes }: Effects, words: Words['facets']): Block[] {
  const told = deletes.slice(0, MAX_DELETING);
  return told.length > 0 ? [{ type: 'callout', tone: 'warning', text: words.final }, ...blocksOf(told)] : [];
}

/** What deletes something for good, named and not told to type: whoever wants to go back leaves it. */
function leavingOf({ deletes }: Effects, words: Words['facets']): Block[] {
  const commands = deletes.flatMap(({ typed }) => typed.split('\n').filter((line) => isFinal(line)));
  const told = commands.slice(0, MAX_DELETING).map((command) => code(command.trim()));
  return told.length > 0 ? [{ type: 'callout', tone: 'warning', text: words.leave(told) }] : [];
}

/** What takes the steps back, and what nothing does. */
function undoOf(effects: Effects, words: Words['facets']): Block[] {
  const steps = effects.done.filter(({ block }) => block.type === 'steps');
  const items = steps
    .flatMap(({ typed }) => inversesOf(typed))
    .map(({ command, back }) => ({ text: words.takesBack(code(command)), snippets: [{ text: back }] }));
  // Where more is done than to change a setting, that alone takes nothing back.
  const isMore = steps.some(({ typed }) => DOES_MORE.some((command) => typed.includes(command)));
  const changes = isMore ? [] : effects.changes;
  return [
    ...bulletsOf(changes.flatMap((change) => words.takesOut[change] ?? [])),
    ...(items.length > 0 ? [{ type: 'steps' as const, items }] : []),
    ...leavingOf(effects, words),
  ];
}

/** What becomes of containers, images and volumes. */
function dataOf(effects: Effects, words: Words['facets']): Block[] {
  const { isKeeping, isStopping, isBooting, isHiding } = effects;
  const { means } = words;
  return [
    ...deletingOf(effects, words),
    ...bulletsOf([
      ...(isKeeping ? [means.keeps] : []),
      ...(isHiding ? [means.hides] : []),
      ...(isStopping ? [means.stops] : []),
      ...(isBooting ? [means.boots] : []),
    ]),
  ];
}

function restartOf({ changes, isWithoutBoot }: Effects, { effects, means }: Words['facets']): Block[] {
  return bulletsOf([...changes.map((change) => effects[change]), ...(isWithoutBoot ? [means.noBoot] : [])]);
}

function riskOf(effects: Effects, words: Words['facets']): Block[] {
  const { changes, isStopping, isBooting, isHiding } = effects;
  const { means } = words;
  return [
    ...deletingOf(effects, words),
    ...bulletsOf([
      ...(changes.includes('group') ? [means.rootGroup] : []),
      ...(isHiding ? [means.hides] : []),
      ...(isStopping ? [means.stops] : []),
      ...(isBooting ? [means.oldKernel] : []),
    ]),
  ];
}

function lastingOf({ changes, passing }: Effects, words: Words['facets']): Block[] {
  return bulletsOf([...passing.map((each) => words.passing[each]), ...changes.map((change) => words.lasts[change])]);
}

/** So many options are looked for at once. */
const MAX_OPTIONS = 8;

/** Commands that show whether what the steps change is there. */
function checkOf({ changes, done }: Effects, { looks }: Words['facets']): Block[] {
  const typed = done.map((piece) => piece.typed).join('\n');
  const names = optionsIn(typed)
    .slice(0, MAX_OPTIONS)
    .map((name) => ` -e CONFIG_${name}=`);
  const commands = {
    kernel: names.length > 0 ? `zgrep${names.join('')} /proc/config.gz` : null,
    daemon: 'docker info',
    flag: 'emerge --pretend --verbose app-containers/docker',
    group: 'id',
  };
  const items = changes.flatMap((change) => {
    const command = commands[change];
    return command === null ? [] : [{ text: looks[change], snippets: [{ text: command }] }];
  });
  return items.length > 0 ? [{ type: 'steps', items }] : [];
}

const DERIVED: Partial<Record<Facet, Derive>> = {
  check: checkOf,
  undo: undoOf,
  data: dataOf,
  restart: restartOf,
  risk: riskOf,
  lasting: lastingOf,
  duration: ({ takes }, words) => bulletsOf(takes.map((each) => words.takes[each])),
};

/** What the steps of an answer say of a facet by what they do. */
export function derivedOf(facet: Facet, effects: Effects, words: Words['facets']): readonly Block[] {
  return DERIVED[facet]?.(effects, words) ?? [];
}
