/** Last words of a daemon that a rule of its own explains: others leave such a line alone. */

/** The wording of `log/own-end`, and what the line says. */
const ENDS: readonly (readonly [variant: 'listeners' | 'containerd-config', sign: RegExp])[] = [
  ['listeners', /failed to load listeners: (?:listen tcp|can't create unix socket)/],
  [
    'containerd-config',
    /containerd: (?:failed to (?:load|unmarshal) TOML|unsupported config version|expected containerd config version)/,
  ],
];

/** Which of them a line is; undefined for any other. */
export function ownEndOf(text: string): (typeof ENDS)[number][0] | undefined {
  return ENDS.find(([, sign]) => sign.test(text))?.[0];
}
