/** Finds the texts in two languages anywhere in knowledge. */

export interface Prose {
  /** Where it stands: `fix.2.text`. */
  readonly path: string;
  readonly en: string;
  readonly zh: string | undefined;
}

function collect(value: unknown, path: string, found: Prose[]): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  if (typeof record.en === 'string') {
    found.push({ path, en: record.en, zh: typeof record['zh-CN'] === 'string' ? record['zh-CN'] : undefined });
  }
  for (const [key, child] of Object.entries(record)) collect(child, path ? `${path}.${key}` : key, found);
}

/** Every text, in order. */
export function proseIn(knowledge: object): Prose[] {
  const found: Prose[] = [];
  collect(knowledge, '', found);
  return found;
}
