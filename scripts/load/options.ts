/** Options of the load programs: `--name number`, and flags. */
import { parseArgs } from 'node:util';

/** Ends the program with what is wrong. */
function refuse(problem: string): never {
  console.error(problem);
  process.exit(2);
}

/**
 * Reads `--name N` for each of the defaults, `--name text` for each of the texts.
 * @returns the numbers by name; what is not given is as the defaults say
 */
export function readNumbers<Name extends string>(defaults: Readonly<Record<Name, number>>): Record<Name, number> {
  const names = Object.keys(defaults);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const usage = `options: ${names.map((name) => `--${name} N`).join(' ')}`;
  const numbers: Record<Name, number> = { ...defaults };
  try {
    const { values } = parseArgs({ options });
    for (const [name, value] of Object.entries(values)) {
      const number = Number(value);
      if (!Number.isFinite(number) || number < 0) refuse(`--${name}: ${value} is no number`);
      Object.assign(numbers, { [name]: number });
    }
  } catch (error) {
    refuse(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
  return numbers;
}
