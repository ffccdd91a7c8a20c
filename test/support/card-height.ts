/**
 * How high a card is on a phone of 375 pixels, as Slack draws it: body text of 22 pixels a line with about 40 Latin or
 * 20 Chinese characters, small text of 18 pixels, titles of 26, buttons of 44. Rounded up everywhere, so that what fits
 * here fits there.
 */
import type { CardView } from '../../src/core/card.ts';
import { widthOf } from '../../src/core/render/layout.ts';
import { plainProse } from '../../src/core/render/prose.ts';

/** One screen is 620 pixels high; a card may take one and a half. */
export const PHONE = { budget: 930 } as const;
/** Height of a line in pixels, and the columns that it holds. */
const TITLE = { line: 26, columns: 30 };
const BODY = { line: 22, columns: 40 };
const SMALL = { line: 18, columns: 46 };
const MONO = { line: 19, columns: 34 };
const BUTTON = { row: 44, width: 300, padding: 32, column: 8 };
/** The bot's name, who sees it, and the row below an answer. */
const FRAME = 22 + 20 + 44;
const GAP = 8;

type Measure = typeof BODY;

function lines(text: string, { line, columns }: Measure): number {
  return plainProse(text)
    .split('\n')
    .reduce((sum, each) => sum + Math.max(1, Math.ceil(widthOf(each) / columns)) * line, 0);
}

/** Buttons side by side as far as they fit. */
function buttons(labels: readonly string[]): number {
  let rows = 0;
  let room = 0;
  for (const label of labels) {
    const width = Math.min(BUTTON.width, BUTTON.padding + BUTTON.column * widthOf(label));
    if (width > room) {
      rows += 1;
      room = BUTTON.width;
    }
    room -= width + GAP;
  }
  return rows * BUTTON.row;
}

/** Pixels. */
export function heightOf({
  title,
  advice,
  facts,
  checks,
  snippet,
  host,
  sources,
  checked,
  buttons: offers,
}: CardView): number {
  const parts = [
    lines(title, TITLE),
    advice === undefined ? 0 : lines(advice, BODY) + GAP,
    ...facts.map(({ label = '', text }) => lines(`${label}: ${text}`, BODY)),
    ...checks.map(({ text }) => lines(`x ${text}`, BODY)),
    snippet === undefined ? 0 : lines(snippet.caption ?? '', BODY) + lines(snippet.text, MONO) + 3 * GAP,
    host === undefined ? 0 : lines(host, SMALL),
    sources.length === 0 ? 0 : lines([...sources.map((source) => source.title), '+99'].join(' · '), SMALL),
    checked === undefined ? 0 : SMALL.line,
    buttons(offers.map((action) => action.label ?? '')),
  ];
  return FRAME + parts.reduce((sum, part) => sum + part, 0);
}
