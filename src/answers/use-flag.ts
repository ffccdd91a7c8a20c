/** `use FLAG`: what a USE flag does, on which package, since when, and what it means today. */
import { CARD } from '../core/card.ts';
import type { Block, Card, CardFact, Reply } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { inRange, startOf } from '../knowledge/version.ts';
import { adviceOf, eachOnce, fitNames, namesFact, shortOf, wholeFact } from './card-parts.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, section, tellPast, tongue } from './shared.ts';

type UseFlag = FactOf<'use-flag'>;
type UsePackage = UseFlag['packages'][number];

const DOCKER = 'app-containers/docker';

function isDockers(name: string): boolean {
  return name === DOCKER || name === 'app-emulation/docker';
}

/** Whether a package still has the flag; docker's own is judged by the profile's Docker version. */
function isCurrent(entry: UsePackage, docker: string): boolean {
  if (isDockers(entry.name)) return entry.default.some(({ versions }) => inRange(docker, versions));
  return entry.until === undefined;
}

/** How long the ebuild has had it. A bound that nobody saw both sides of is told as one that may lie further out. */
function describeLife({ since, until }: UsePackage, words: Words): string {
  const began =
    since.date === undefined
      ? words.sinceOrEarlier(since.version, since.without)
      : words.sinceOn(since.version, since.date);
  if (until === undefined) return words.stillThere(began);
  const ended =
    until.date === undefined
      ? words.untilOrLater(until.version, until.without)
      : words.untilOn(until.version, until.date);
  return words.fromTo(began, ended);
}

/** What holds in some versions; a range that goes on is told by where it begins. */
function describeSpan(what: string, versions: string, words: Words): string {
  const start = startOf(versions);
  return versions.startsWith('>=') && start !== undefined
    ? words.since(what, start)
    : what + words.marks.paren(words.marks.range(versions));
}

function describeDefault(entry: UsePackage, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const ebuild =
    entry.default.length === 1
      ? words.onOff[entry.default[0]?.value ?? 'off']
      : words.marks.phrases(
          entry.default.map(({ value, versions }) => describeSpan(words.onOff[value], versions, words)),
        );
  if (entry.profile === undefined) return ebuild;
  return words.profileDefault(ebuild, words.onOff[entry.profile.value], tell(entry.profile.note));
}

function packageBlocks(entry: UsePackage, context: AnswerContext): Block[] {
  const { words, tell } = tongue(context);
  const pulls = entry.pullsIn.map((each) =>
    [
      each.package,
      each.versions === undefined ? '' : words.marks.paren(words.marks.range(each.versions)),
      each.note ? words.marks.dash + tell(each.note) : '',
    ].join(''),
  );
  const fields = [
    { label: words.meaning, value: tell(entry.meaning) },
    { label: words.default, value: describeDefault(entry, context) },
    { label: words.inTheEbuild, value: describeLife(entry, words) },
    { label: words.pullsIn, value: words.marks.clauses(pulls) },
    { label: words.kernelLabel, value: words.marks.list(entry.impliesKernel) },
    { label: words.note, value: entry.note ? tell(entry.note) : '' },
  ];
  return section(entry.name, { type: 'fields', fields: fields.filter(({ value }) => value !== '') });
}

/** What setting the flag brings along. */
function effectFacts({ pullsIn, impliesKernel }: UsePackage, words: Words): CardFact[] {
  return [
    ...namesFact(
      words.pullsIn,
      pullsIn.map((each) => each.package),
      words,
    ),
    ...namesFact(words.kernelLabel, impliesKernel, words),
  ];
}

/** The name of a package without its category. */
function bareName({ name }: UsePackage): string {
  return name.slice(name.indexOf('/') + 1);
}

/**
 * At a glance: the default, how long there has been one, what it brings along, and the line to set it. A flag that is
 * gone from every package has only how long there was one.
 */
function cardFor(flag: UseFlag, current: readonly UsePackage[], context: AnswerContext): Card {
  const { words } = tongue(context);
  const entry = current.find(({ name }) => isDockers(name)) ?? current[0] ?? flag.packages[0];
  const isThere = current.length > 0;
  const lines = isThere && flag.packageUse !== undefined ? flag.packageUse.trimEnd() : '';
  return {
    advice: adviceOf(flag, context),
    facts: entry
      ? [
          ...(isThere ? wholeFact(words.default, describeDefault(entry, context)) : []),
          ...wholeFact(words.inTheEbuild, describeLife(entry, words)),
          ...(isThere ? effectFacts(entry, words) : []),
        ]
      : [],
    ...(lines !== '' &&
      lines.split('\n').length <= CARD.snippetLines && { snippet: { caption: words.packageUse, text: lines } }),
  };
}

/** Answers for one flag. */
export function answerUseFlag(flag: UseFlag, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const current = flag.packages.filter((entry) => isCurrent(entry, context.profile.docker));
  const kernel = [...new Set(current.flatMap((entry) => entry.impliesKernel))];
  return createAnswer(context, [flag], {
    title:
      current.length > 0
        ? words.useTitle(flag.id, fitNames(current.map(bareName), CARD.factColumns, words))
        : words.useGoneTitle(flag.id),
    tone: current.length > 0 ? 'good' : 'warning',
    verdict: words.today(tell(flag.now)),
    line: `use ${flag.id}`,
    subject: `USE=${flag.id}`,
    card: cardFor(flag, current, context),
    sections: [
      {
        id: 'details',
        title: words.card.details,
        hasHeading: false,
        blocks: flag.packages.flatMap((entry) => packageBlocks(entry, context)),
      },
      {
        id: 'set',
        title: words.packageUse,
        blocks: flag.packageUse !== undefined && current.length > 0 ? [{ type: 'code', text: flag.packageUse }] : [],
      },
      ...tellPast(flag, context),
    ],
    actions: eachOnce([
      ...asks(flag.related.slice(0, 2), context),
      offer(`use ${flag.id} details`, context, words.card.details),
      ...asks([...kernel.slice(0, 2).map((symbol) => `kernel ${symbol}`), 'use', ...flag.related.slice(2)], context),
    ]),
  });
}

/** What people have who set nothing; undefined where this Docker has no such flag. */
function defaultOf(flag: UseFlag, context: AnswerContext): 'on' | 'off' | undefined {
  const entry = flag.packages.find((each) => isDockers(each.name)) ?? flag.packages[0];
  const ebuild = entry?.default.find(({ versions }) => inRange(context.profile.docker, versions))?.value;
  return ebuild === undefined ? undefined : (entry?.profile?.value ?? ebuild);
}

function listRow(flag: UseFlag, context: AnswerContext): string[] {
  const { words } = tongue(context);
  const value = defaultOf(flag, context);
  return [flag.id, value === undefined ? '' : words.onOff[value], shortOf(flag, context)];
}

/** Today's flags of Docker first, then those of its companions, then history. */
export function sortUseFlags(flags: readonly UseFlag[], docker: string): UseFlag[] {
  const rank = ({ packages }: UseFlag): number => {
    const current = packages.filter((entry) => isCurrent(entry, docker));
    return current.some((entry) => isDockers(entry.name)) ? 0 : current.length > 0 ? 1 : 2;
  };
  return [...flags].sort((a, b) => rank(a) - rank(b));
}

/** `use` without a name: today's flags of Docker, of its companions, and those that are history. */
export function answerUseFlags(context: AnswerContext): Reply {
  const { words } = tongue(context);
  const flags = context.knowledge.all('use-flag');
  const current = (flag: UseFlag): UsePackage[] =>
    flag.packages.filter((entry) => isCurrent(entry, context.profile.docker));
  const docker = flags.filter((flag) => current(flag).some((entry) => isDockers(entry.name)));
  const companions = flags.filter((flag) => !docker.includes(flag) && current(flag).length > 0);
  const gone = flags.filter((flag) => current(flag).length === 0);
  const table = (list: UseFlag[]): Block => ({
    type: 'table',
    header: [words.flag, words.default, words.todayLabel],
    rows: list.map((flag) => listRow(flag, context)),
  });
  return createAnswer(context, docker, {
    title: words.useListTitle(DOCKER),
    line: 'use',
    card: {
      facts: [
        ...(['on', 'off'] as const).flatMap((value) =>
          namesFact(
            value === 'on' ? words.card.onByDefault : words.card.offByDefault,
            docker.filter((flag) => defaultOf(flag, context) === value).map(({ id }) => id),
            words,
          ),
        ),
        ...namesFact(
          words.card.companions,
          companions.map(({ id }) => id),
          words,
        ),
        ...namesFact(
          words.card.gone,
          gone.map(({ id }) => id),
          words,
        ),
      ],
    },
    sections: [
      { id: 'details', title: words.card.details, hasHeading: false, blocks: [table(docker)] },
      {
        id: 'companions',
        title: words.companions,
        blocks: [
          {
            type: 'bullets',
            items: companions.map(
              (flag) => flag.id + words.marks.dash + words.marks.list(current(flag).map((entry) => entry.name)),
            ),
          },
        ],
        actions: asks(
          companions.map((flag) => `use ${flag.id}`),
          context,
        ),
      },
      {
        id: 'former',
        title: words.formerFlags,
        blocks: [{ type: 'bullets', items: gone.map((flag) => flag.id) }],
        actions: asks(
          gone.map((flag) => `use ${flag.id}`),
          context,
        ),
      },
    ],
    actions: [
      offer('use details', context, words.card.details),
      ...asks(
        docker.map((flag) => `use ${flag.id}`),
        context,
      ),
    ],
  });
}
