/**
 * `npm run gallery`: draws what the bot sends to Slack and Discord as look-alikes of their clients show it, in Chromium,
 * as wide as a phone and as a desk, in both languages, into `gallery/`, and prints how high each message is on a phone.
 * Arguments take a part of that: `npm run gallery -- slack phone zh-CN`; `--measure` takes no pictures, `shown` only those
 * of the README and the docs. `every` measures the card of every fact. In any case it says where the heights that the
 * tests reckon with are less than what is drawn.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../commands/index.ts';
import { SLACK } from '../src/adapters/slack/surface.ts';
import { cardOf } from '../src/core/card.ts';
import { createDispatcher } from '../src/core/dispatch.ts';
import { sayFor } from '../src/core/hints.ts';
import { LOCALES } from '../src/core/locale.ts';
import { wordsFor } from '../src/core/words/index.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { ALLOWED, heightOf, SCREEN } from './gallery/card-height.ts';
import { Chromium, findChromium } from './gallery/chromium.ts';
import { type Drawn, PLATFORMS } from './gallery/platforms.ts';
import type { Sample } from './gallery/sample.ts';
import { createEverySample, createSamples } from './gallery/samples.ts';
import { createSheet, WIDTHS, type Width } from './gallery/sheet.ts';

const COLUMN = 14;
const PER_SHEET = 24;
const FOLDER = new URL('../gallery/', import.meta.url);
const PICTURES = new URL('../docs/pictures/', import.meta.url);

/** Heights in pixels by the name of a message, for each platform and language. */
type Heights = Map<string, ReadonlyMap<string, number>>;

/** Messages of one platform in one language. */
interface Kind {
  readonly name: string;
  readonly css: string;
  readonly drawn: readonly Drawn[];
  /** What the tests take the heights of cards for, by the same names. */
  readonly reckoned: ReadonlyMap<string, number>;
}

function measure({ css, drawn }: Kind, chromium: Chromium): Map<string, number> {
  const sheet = createSheet(drawn, css, 'phone');
  const { heights } = chromium.measure(sheet.html, sheet.width);
  return new Map(drawn.map(({ name }, index) => [name, heights[index] ?? 0]));
}

function takePictures({ name, css, drawn }: Kind, width: Width, chromium: Chromium): void {
  for (let start = 0; start < drawn.length; start += PER_SHEET) {
    const sheet = createSheet(drawn.slice(start, start + PER_SHEET), css, width);
    const { page } = chromium.measure(sheet.html, sheet.width);
    const file = new URL(`${name}-${width}-${start / PER_SHEET + 1}.png`, FOLDER);
    chromium.picture(sheet.html, { width: sheet.width, height: page }, fileURLToPath(file));
  }
}

/** The messages that the README and the docs show, and where. */
const SHOWN: readonly { readonly kind: string; readonly message: string; readonly file: string }[] = [
  { kind: 'slack-en', message: 'review of a default kernel', file: 'slack-review.png' },
  { kind: 'discord-en', message: 'backend btrfs', file: 'discord-backend.png' },
  { kind: 'slack-zh-CN', message: 'ask zfs 上该用哪个存储驱动', file: 'slack-zh-CN.png' },
];

/** Takes the pictures of the documentation: one message each, as wide as a phone. */
function takeShown(kinds: readonly Kind[], chromium: Chromium): void {
  mkdirSync(PICTURES, { recursive: true });
  for (const { kind, message, file } of SHOWN) {
    const { css, drawn } = kinds.find(({ name }) => name === kind) ?? { css: '', drawn: [] };
    const shown = drawn.filter(({ name }) => name === message);
    if (shown.length !== 1) throw new Error(`the gallery has no one message ${message} of ${kind}`);
    const sheet = createSheet(shown, css, 'phone', false);
    const { page } = chromium.measure(sheet.html, sheet.width);
    chromium.picture(sheet.html, { width: sheet.width, height: page }, fileURLToPath(new URL(file, PICTURES)));
  }
}

/** Prints the heights in screens; returns how many are too high. */
function printHeights(heights: Heights): number {
  const kinds = [...heights.keys()];
  const names = [...new Set([...heights.values()].flatMap((each) => [...each.keys()]))];
  console.log(
    `screens of ${SCREEN} px at the width of a phone\n${kinds.map((kind) => kind.padStart(COLUMN)).join('')}`,
  );
  let over = 0;
  for (const name of names) {
    const cells = kinds.map((kind) => {
      const height = heights.get(kind)?.get(name);
      if (height === undefined) return '';
      const isOver = height > ALLOWED * SCREEN;
      if (isOver) over += 1;
      return `${(height / SCREEN).toFixed(2)}${isOver ? '!' : ' '}`;
    });
    console.log(`${cells.map((cell) => cell.padStart(COLUMN)).join('')}  ${name}`);
  }
  return over;
}

function reckon(samples: readonly Sample[]): Map<string, number> {
  const cards = samples.filter(({ reply, line }) => reply.card !== undefined && line !== undefined);
  return new Map(
    cards.map(({ name, reply }) => [
      name,
      heightOf(cardOf(sayFor(reply, SLACK)), wordsFor(reply.locale), reply.files.length),
    ]),
  );
}

/** Prints where the tests reckon with less than is drawn, and by how much they reckon with more; returns how many. */
function printReckoned(kinds: readonly Kind[], heights: Heights): number {
  let less = 0;
  let most = 0;
  for (const { name, reckoned } of kinds)
    for (const [card, pixels] of reckoned) {
      const spare = pixels - (heights.get(name)?.get(card) ?? 0);
      most = Math.max(most, spare);
      if (spare >= 0) continue;
      less += 1;
      console.log(`${name} ${card}: drawn ${-spare} px higher than reckoned`);
    }
  console.log(`${less} drawn higher than reckoned; at most ${most} px lower`);
  return less;
}

/** Those of a list that the arguments name; all where they name none of it. */
function chosen<T extends string>(all: readonly T[], args: readonly string[]): readonly T[] {
  const named = all.filter((each) => args.includes(each));
  return named.length > 0 ? named : all;
}

async function drawKinds(args: readonly string[]): Promise<Kind[]> {
  const dispatcher = createDispatcher(await loadKnowledge(), COMMANDS, (_id, error) => {
    throw error;
  });
  const names = chosen(
    PLATFORMS.map(({ name }) => name),
    args,
  );
  const kinds: Kind[] = [];
  for (const locale of chosen(LOCALES, args)) {
    const create = args.includes('every') ? createEverySample : createSamples;
    const samples = await create(dispatcher, locale);
    for (const { name, css, draw } of PLATFORMS.filter((each) => names.includes(each.name)))
      kinds.push({
        name: `${name}-${locale}`,
        css,
        drawn: draw(samples, locale, dispatcher),
        reckoned: reckon(samples),
      });
  }
  return kinds;
}

const program = findChromium();
if (program === null) {
  console.error('the gallery needs Chromium, which was not found: install it, or name its program in CHROMIUM');
  process.exit(2);
}
const args = process.argv.slice(2);
const kinds = await drawKinds(args);
const chromium = new Chromium(program);
try {
  const heights = new Map(kinds.map((kind) => [kind.name, measure(kind, chromium)]));
  const over = printHeights(heights);
  console.log(`${over} over ${ALLOWED} screens`);
  const less = printReckoned(kinds, heights);
  if (over + less > 0) process.exitCode = 1;
  if (args.includes('shown')) takeShown(kinds, chromium);
  else if (!args.includes('--measure') && !args.includes('every')) {
    mkdirSync(FOLDER, { recursive: true });
    for (const width of chosen(WIDTHS, args)) for (const kind of kinds) takePictures(kind, width, chromium);
    console.log(`pictures in ${fileURLToPath(FOLDER)}`);
  }
} finally {
  chromium.close();
}
