/** What is to be typed or written into files does what it says: JSON parses, a kernel is never built by half. */
import type { Fact } from '../schema/fact.ts';

interface Typed {
  readonly path: string;
  readonly command: string;
  readonly file: { readonly path: string; readonly content: string } | undefined;
}

/** Every step of a fact, wherever it stands. */
function stepsOf(value: unknown, path: string): Typed[] {
  if (typeof value !== 'object' || value === null) return [];
  const { command, file } = value as { command?: unknown; file?: Typed['file'] };
  const own = typeof command === 'string' || typeof file === 'object';
  return [
    ...(own ? [{ path, command: typeof command === 'string' ? command : '', file }] : []),
    ...Object.entries(value).flatMap(([key, child]) =>
      key === 'sources' ? [] : stepsOf(child, path === '' ? key : `${path}.${key}`),
    ),
  ];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `make install` alone leaves options undecided and modules from outside the kernel behind. */
function buildsByHalf(command: string): boolean {
  const installs = /\bmake (?:modules_)?install\b/.test(command);
  return installs && !(/\bmake olddefconfig\b/.test(command) && /@module-rebuild/.test(command));
}

/** What is wrong with the steps of one fact, as sentences. */
export function lintSteps(fact: Fact): string[] {
  return stepsOf(fact, '').flatMap(({ path, command, file }) => [
    ...(file?.path.endsWith('.json') && !isJson(file.content)
      ? [`${path}: the content of ${file.path} is no JSON`]
      : []),
    ...(buildsByHalf(command)
      ? [
          `${path}: builds a kernel by half: set the options in \`kernel\`, the way to build it is told by onboarding/fix-kernel`,
        ]
      : []),
  ]);
}
