/** A page with many messages side by side, each as wide as on a phone or a desk. */
import { element, escapeHtml } from './html.ts';
import type { Drawn } from './platforms.ts';

export const WIDTHS = ['phone', 'desk'] as const;
export type Width = (typeof WIDTHS)[number];

/** Pixels of a message, and how many stand side by side. */
const LAYOUTS = { phone: { message: 375, columns: 8 }, desk: { message: 760, columns: 4 } } as const;
const GAP = 16;

const CSS = `
* { box-sizing: border-box; }
body { margin: 0; padding: ${GAP}px; background: #b9bdc4; display: flex; flex-wrap: wrap; gap: ${GAP}px; align-items: flex-start; }
.name { font: 12px monospace; margin: 0 0 4px; overflow-wrap: anywhere; }
`;

/** A page, and how wide it is in pixels. */
export interface Sheet {
  readonly html: string;
  readonly width: number;
}

/** The page with these messages; the elements of class `measured` are the messages, in order. */
export function createSheet(drawn: readonly Drawn[], css: string, width: Width, hasNames = true): Sheet {
  const { message, columns } = LAYOUTS[width];
  const shown = Math.min(columns, drawn.length);
  const boxes = drawn.map(({ name, html }) => {
    const title = hasNames ? element('p', 'name', escapeHtml(name)) : '';
    return `<div style="width:${message}px">${title}${element('div', 'measured', html)}</div>`;
  });
  const head = `<meta charset="utf-8"><title></title><style>${CSS}${css}</style>`;
  return {
    html: `<!doctype html><html><head>${head}</head><body>${boxes.join('')}</body></html>`,
    width: shown * (message + GAP) + GAP,
  };
}
