/** Every answer as a card: what fits onto one screen and a half of a phone, in both languages, and says all of it. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { BUDGET, heightOf } from '../../scripts/gallery/card-height.ts';
import { everyLine } from '../../scripts/gallery/every-line.ts';
import { DISCORD } from '../../src/adapters/discord/surface.ts';
import { SLACK } from '../../src/adapters/slack/surface.ts';
import { CARD, type CardView, cardOf, fitsFact } from '../../src/core/card.ts';
import { sayFor } from '../../src/core/hints.ts';
import { LOCALES, type Locale } from '../../src/core/locale.ts';
import { OPTION_NAMES } from '../../src/core/parse-call.ts';
import { widthOf } from '../../src/core/render/layout.ts';
import { plainProse } from '../../src/core/render/prose.ts';
import type { Action, Reply } from '../../src/core/reply.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { ask, knowledge, textFile } from '../support/ask.ts';

const LINES = everyLine(knowledge, COMMANDS);

/** What is wrong with the cards of all lines, as text. */
async function wrongWith(check: (card: CardView, reply: Reply) => readonly string[], lines = LINES): Promise<string[]> {
  const wrong: string[] = [];
  for (const locale of LOCALES)
    for (const line of lines) {
      const reply = await ask(line, [], locale);
      for (const problem of check(cardOf(reply), reply)) wrong.push(`${line} (${locale}): ${problem}`);
    }
  return wrong;
}

const columns = (text: string): number => widthOf(plainProse(text));

function labels({ buttons, more }: Pick<CardView, 'buttons' | 'more'>): string[] {
  return [...buttons, ...more].map((action: Action) => action.label ?? '');
}

/** Ids, options and names of formats that nobody reads as words. */
function isNoWord(label: string): boolean {
  const isOption = OPTION_NAMES.some((name) => label.split(' ').includes(name));
  return (
    isOption || /`|^[a-z]+ [a-z0-9]+(?:-[a-z0-9]+)+$|\b(?:group|capability):|\bmarkdown\b|\bfragment\b/.test(label)
  );
}

/** Words that begin many titles as they stand in the facts. */
function isWordBegunSmall(text: string): boolean {
  return /^(?:a|an|the|no|there|is|is it|how|who|which|what|where|when|without|user|network|kernel|memory|bridge|modules?|options?|from|to|starting|new|old|real-time|encrypted|rootless|emerge|exec|collect|profile|forget|me)\b(?! — |\.)/.test(
    text,
  );
}

const NAMES_BEGUN_LARGE =
  /^(?:Docker(?:d|-\w)|Containerd|Nftables|Ip6?tables|Iptables-\w|Overlay2|Udev|Dhcpcd|Runc|Br_|Zfs|Btrfs|Aufs|Cgroups?)\b/;

describe.each(LOCALES)('a card in %s', () => {
  it('is there for every command', () => expect(LINES.length).toBeGreaterThan(500));
});

describe('every card', () => {
  it('fits onto a screen and a half of a phone', async () =>
    expect(
      await wrongWith((card, { locale }) => {
        const height = heightOf(card, wordsFor(locale));
        return height > BUDGET ? [`${height} px`] : [];
      }),
    ).toEqual([]));

  it('has a title and advice of a line or two', async () =>
    expect(
      await wrongWith(({ title, advice = '' }, { outcome }) => [
        ...(columns(title) > CARD.titleColumns && outcome === 'ok' ? [`title of ${columns(title)}: ${title}`] : []),
        ...(columns(advice) > CARD.adviceColumns ? [`advice of ${columns(advice)}: ${advice}`] : []),
      ]),
    ).toEqual([]));

  it('has at most four facts of at most 60 columns, and one thing to type', async () =>
    expect(
      await wrongWith(({ facts, snippet }) => [
        ...(facts.length > 4 ? [`${facts.length} facts`] : []),
        ...facts
          .filter((fact) => !fitsFact({ ...fact, text: plainProse(fact.text) }))
          .map(({ label, text }) => `${label}: ${text}`),
        ...(snippet !== undefined && snippet.text.split('\n').length > CARD.snippetLines ? ['a long snippet'] : []),
      ]),
    ).toEqual([]));

  it('says above what is to be typed what it is for, in whole sentences', async () =>
    expect(
      await wrongWith(({ snippet }) =>
        snippet === undefined || /[^…]$/.test(snippet.caption ?? '') ? [] : [`${snippet.caption}: ${snippet.text}`],
      ),
    ).toEqual([]));

  it('tells versions in words, without the signs of ranges', async () =>
    expect(
      await wrongWith(({ facts, notes, advice = '' }) =>
        [advice, ...notes.map(({ text }) => text), ...facts.map(({ text }) => text)]
          .map(plainProse)
          .filter((text) => /[<>]=? ?\d/.test(text)),
      ),
    ).toEqual([]));

  it('says nothing twice: neither a fact, nor a part that the card shows whole', async () =>
    expect(
      await wrongWith(({ title, facts, notes, snippet, buttons, more }) => [
        ...facts.filter(({ text }) => notes.some((note) => note.text.includes(text))).map(({ text }) => text),
        ...facts.filter(({ text }) => title.endsWith(`only for ${text}`)).map(({ text }) => text),
        ...labels({ buttons, more }).filter((label) => label === snippet?.caption),
      ]),
    ).toEqual([]));

  it('offers first what the answer offers first', async () =>
    expect(
      await wrongWith(({ buttons }, { actions }) => {
        const [first] = actions;
        const [shown] = buttons;
        return first?.type !== 'ask' || (shown?.type === 'ask' && shown.command === first.command)
          ? []
          : [`${first.command} behind ${shown?.label}`];
      }),
    ).toEqual([]));

  it('begins titles and labels with a capital, but for names that are written small', async () =>
    expect(
      await wrongWith(({ title, buttons, more }, { locale, outcome }) =>
        locale === 'en' && outcome === 'ok'
          ? [title, ...labels({ buttons, more })].filter(
              (text) => isWordBegunSmall(text) || NAMES_BEGUN_LARGE.test(text),
            )
          : [],
      ),
    ).toEqual([]));

  it('names at most three sources, each by what it is and only once', async () =>
    expect(
      await wrongWith(({ sources }) => [
        ...(sources.length > 3 ? [`${sources.length} sources`] : []),
        ...sources.filter(({ title }) => widthOf(title) > 44 || title.endsWith('…')).map(({ title }) => title),
        ...(new Set(sources.map(({ title }) => title)).size < sources.length ? ['the same twice'] : []),
      ]),
    ).toEqual([]));

  it('has three to five buttons, one of them primary, all with labels in words', async () =>
    expect(
      await wrongWith((card, { outcome }) => [
        ...(outcome === 'ok' && card.buttons.length < 3 ? [`${card.buttons.length} buttons`] : []),
        ...(card.buttons.length > 5 ? [`${card.buttons.length} buttons`] : []),
        ...(card.buttons.length > 0 && card.buttons.filter((each) => each.type === 'ask' && each.primary).length !== 1
          ? ['no single primary button']
          : []),
        ...labels(card).filter(
          (label) => label === '' || isNoWord(label) || label.endsWith('…') || widthOf(label) > CARD.labelColumns,
        ),
        ...(new Set(labels(card)).size < labels(card).length
          ? [`the same label twice: ${labels(card).join(' | ')}`]
          : []),
      ]),
    ).toEqual([]));

  it('says for which host it holds, and that this is assumed', async () =>
    expect(
      await wrongWith(({ host }, { locale, profile }) =>
        profile === undefined || host?.includes(ASSUMED[locale]) ? [] : [host ?? ''],
      ),
    ).toEqual([]));
});

describe('in a chat', () => {
  it.each([
    ['Slack', SLACK],
    ['Discord', DISCORD],
  ])('nothing of the terminal is told: %s', async (_name, surface) => {
    const wrong: string[] = [];
    for (const locale of LOCALES)
      for (const line of LINES.filter((each) => !each.startsWith('help'))) {
        const { title, verdict, card, blocks } = sayFor(await ask(line, [], locale), surface);
        const prose = JSON.stringify([title, verdict, card?.advice, card?.facts, blocks]);
        for (const option of OWN_OPTIONS)
          if (new RegExp(`\`${option}(?![\\w-])`).test(prose)) wrong.push(`${line}: ${option}`);
        if (/\{say:|`[a-z]+ --(?:fs|kernel|want|rootless)/.test(prose)) wrong.push(`${line}: a hint is left`);
      }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Slack', SLACK],
    ['Discord', DISCORD],
  ])('no hint is left anywhere, on a card, in a part or on a button: %s', async (_name, surface) => {
    const config = textFile('CONFIG_VETH=m\n# CONFIG_BRIDGE is not set\n', 'docker.config');
    for (const locale of LOCALES) {
      const replies = await Promise.all(LINES.map((line) => ask(line, [], locale)));
      for (const reply of [...replies, await ask('analyze x', [config], locale)]) {
        const { document: _document, files: _files, ...shown } = sayFor(reply, surface);
        expect(JSON.stringify([shown, cardOf(sayFor(reply, surface))])).not.toContain('{say');
      }
    }
  });
});

/** Options that nothing but this program has. */
const OWN_OPTIONS = [
  '--fs',
  '--want',
  '--kernel',
  '--arch',
  '--rootless',
  '--userns-remap',
  '--disk-quota',
  '--existing',
  '--locale',
  '--to ',
];
const ASSUMED: Record<Locale, string> = { en: 'ssumed: ', 'zh-CN': '默认假定：' };

describe('every section', () => {
  it('is answered by its command line, with what the whole answer says there', async () => {
    const wrong: string[] = [];
    for (const line of LINES) {
      const reply = await ask(line);
      for (const { id, command = '', blocks } of reply.sections) {
        const alone = await ask(command);
        if (alone.section !== id) wrong.push(`${command}: ${alone.title}`);
        else if (JSON.stringify(alone.blocks) !== JSON.stringify(blocks)) wrong.push(`${command}: other blocks`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every button of a card is answered', async () => expect(await wrongButtons()).toEqual([]));
});

async function wrongButtons(): Promise<string[]> {
  const lines = new Set<string>();
  // What is remembered is told and forgotten by the chat itself.
  for (const line of LINES)
    for (const action of cardOf(await ask(line)).buttons)
      if (action.type === 'ask' && !/^(?:profile|forget)\b/.test(action.command)) lines.add(action.command);
  const wrong: string[] = [];
  for (const line of lines) {
    const { outcome } = await ask(line);
    if (outcome !== 'ok') wrong.push(`${line}: ${outcome}`);
  }
  return wrong;
}
