/** How many people are where, as a picture: bars in an SVG, which every browser shows and nothing has to draw. */

/** One bar. */
export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** In pixels. */
const WIDTH = 720;
const ROW = 28;
const LABEL = 320;
const MARGIN = 16;
const MOST_BARS = 20;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function drawBar({ label, count }: Bar, index: number, most: number): string {
  const top = MARGIN + ROW * (index + 1);
  const length = Math.round(((WIDTH - LABEL - 3 * MARGIN) * count) / most);
  return [
    `<text x="${LABEL}" y="${top + 17}" text-anchor="end">${escapeXml(label)}</text>`,
    `<rect x="${LABEL + 8}" y="${top + 3}" width="${length}" height="18" fill="#54487a"/>`,
    `<text x="${LABEL + 14 + length}" y="${top + 17}">${count}</text>`,
  ].join('');
}

/** An SVG document. */
export function pictureOf(title: string, bars: readonly Bar[]): string {
  const shown = bars.slice(0, MOST_BARS);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const height = MARGIN * 2 + ROW * (shown.length + 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="14">`,
    `<title>${escapeXml(title)}</title>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    `<text x="${MARGIN}" y="${MARGIN + 14}" font-weight="bold">${escapeXml(title)}</text>`,
    ...shown.map((bar, index) => drawBar(bar, index, most)),
    '</svg>',
    '',
  ].join('\n');
}
