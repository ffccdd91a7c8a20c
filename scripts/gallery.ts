/**
 * `npm run gallery`: draws what the bot sends to Slack and Discord as look-alikes of their clients show it, in Chromium,
 * as wide as a phone and as a desk, in both languages, into `gallery/`, and prints how high each message is on a phone.
 * Arguments take a part of that: `npm run gallery -- slack phone zh-CN`; `--measure` takes no pictures.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../commands/index.ts';
import { createDispatcher } from '../src/core/dispatch.ts';
import { LOCALES } from '../src/core/locale.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { Chromium, findChromium } from './gallery/chromium.ts';
import { type Drawn, PLATFORMS } from './gallery/platforms.ts';
import { createSamples } from './gallery/samples.ts';
import { createSheet, WIDTHS, type Width } from './gallery/sheet.ts';

/** One screen of a phone, in pixels; a card may take one and a half of them. */
const SCREEN = 620;
const ALLOWED = 1.5;
const COLUMN = 14;
const PER_SHEET = 24;
const FOLDER = new URL('../gallery/', import.meta.url);

/** Heights in pixels by the name of a message, for each platform and language. */
type Heights = Map<string, ReadonlyMap<string, number>>;

/** Messages of one platform in one language. */
interface Kind {
  readonly name: string;
  readonly css: string;
  readonly drawn: readonly Drawn[];
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
    const samples = await createSamples(dispatcher, locale);
    for (const { name, css, draw } of PLATFORMS.filter((each) => names.includes(each.name)))
      kinds.push({ name: `${name}-${locale}`, css, drawn: draw(samples, locale, dispatcher) });
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
  const over = printHeights(new Map(kinds.map((kind) => [kind.name, measure(kind, chromium)])));
  console.log(`${over} over ${ALLOWED} screens`);
  if (!args.includes('--measure')) {
    mkdirSync(FOLDER, { recursive: true });
    for (const width of chosen(WIDTHS, args)) for (const kind of kinds) takePictures(kind, width, chromium);
    console.log(`pictures in ${fileURLToPath(FOLDER)}`);
  }
} finally {
  chromium.close();
}
