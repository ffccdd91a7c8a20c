/** English words of the terminal. */
export const terminalEn = {
  terminal: {
    /** How to say something about the host, or where the fix of a review is. */
    say: (what: string, value: string): string =>
      what === 'fragment' || what === 'script'
        ? `\`--format ${what}\``
        : `\`--${what}${value === '' ? '' : ` ${value}`}\``,
  },
};
