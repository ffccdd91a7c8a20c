/** What lists and tables say of the state of an option, in words or with a tick. */

export type State = 'off' | 'on' | 'module';

/** The value of an option in that state. */
export const VALUE_OF: Readonly<Record<State, 'n' | 'y' | 'm'>> = { off: 'n', on: 'y', module: 'm' };

/** Ticks and crosses, which need no language. */
export const TICKS: ReadonlyMap<string, State> = new Map([
  ...['✗', '✘', '❌', '×'].map((tick): [string, State] => [tick, 'off']),
  ...['✓', '✔', '✅'].map((tick): [string, State] => [tick, 'on']),
]);
