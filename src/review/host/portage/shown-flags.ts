/**
 * USE flags as emerge shows them: `USE="btrfs* container-init (-selinux) -cuda%"`. After emerge(1): `*` the state differs
 * from what is installed, `%` the flag is new or gone in this version, parentheses: forced, masked or gone, braces:
 * bound to FEATURES.
 */

export interface ShownFlag {
  readonly flag: string;
  readonly on: boolean;
  /** `(flag)`: a profile has the say, not package.use. */
  readonly fixed: boolean;
  /** Differs from the installed package. */
  readonly changed: boolean;
  /** `(-flag%)`: the version to come has it no more. */
  readonly gone: boolean;
}

const SHOWN = /^([({]?)(-?)([A-Za-z0-9][A-Za-z0-9+_@-]*)([*%]{0,2})[)}]?([*%]{0,2})$/;
const MAX_FLAGS = 500;

const VARIABLE = /\b([A-Z][A-Z0-9_]*)="([^"]*)"/g;

/** Reads `USE="…" PYTHON_TARGETS="…"`, values of USE_EXPAND variables with their prefix. */
export function readFlagVariables(text: string): ShownFlag[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, name = '', value = '']) => {
    const prefix = name === 'USE' ? '' : `${name.toLowerCase()}_`;
    return readShownFlags(value).map((each) => ({ ...each, flag: prefix + each.flag }));
  });
}

/** Reads what stands between the quotes. */
export function readShownFlags(text: string): ShownFlag[] {
  return text.split(/\s+/, MAX_FLAGS).flatMap((word) => {
    const [, open, minus, flag, inner = '', outer = ''] = SHOWN.exec(word) ?? [];
    if (flag === undefined) return [];
    const marks = inner + outer;
    const fixed = open === '(';
    return [{ flag, on: minus !== '-', fixed, changed: marks.includes('*'), gone: fixed && marks.includes('%') }];
  });
}
