/** Kernel options in what somebody says, as the kernel writes them: `CONFIG_VETH`, `CONFIG_VETH=m`, `OVERLAY_FS`. */

const NAME = /(?<![\w$./-])(?<prefix>CONFIG_)?(?<symbol>[A-Z][A-Z0-9_]{2,80})(?:\s?=\s?"?(?<value>[ymn])"?)?(?!\w)/g;

/** Whether a name is that of an option. */
export type IsOption = (symbol: string) => boolean;

/** An option where it stands. */
export interface Named {
  readonly symbol: string;
  /** The value behind it. */
  readonly value: 'y' | 'm' | 'n' | null;
  readonly start: number;
  readonly end: number;
}

/** The options that a text names; without `CONFIG_` what nobody writes for anything else. */
export function namedIn(text: string, isOption: IsOption): Named[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: all, index, groups = {} }) => {
    const { prefix, symbol = '', value } = groups;
    const isName = prefix !== undefined || ((symbol.includes('_') || value !== undefined) && isOption(symbol));
    return isName ? [{ symbol, value: (value as Named['value']) ?? null, start: index, end: index + all.length }] : [];
  });
}
