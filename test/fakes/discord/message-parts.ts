/** What a person sees of a message: its text, and what can be pressed. */

export interface SeenButton {
  readonly label: string;
  /** Undefined for links. */
  readonly custom_id?: string;
  readonly url?: string;
}

export interface SeenMenu {
  readonly custom_id: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}

type Part = Readonly<Record<string, unknown>>;

function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Part;
  return [...('type' in part ? [part] : []), ...partsOf(part.components), ...partsOf(part.accessory)];
}

/** All text of a message in order, as markdown. */
export function textOf(message: unknown): string {
  return partsOf(message)
    .flatMap((part) => (typeof part.content === 'string' ? [part.content] : []))
    .join('\n');
}

/** The buttons of a message. */
export function buttonsOf(message: unknown): SeenButton[] {
  return partsOf(message).filter((part) => part.type === 2) as unknown as SeenButton[];
}

/** The menus of a message. */
export function menusOf(message: unknown): SeenMenu[] {
  return partsOf(message).filter((part) => part.type === 3) as unknown as SeenMenu[];
}
