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

/** Options that are of no use alone, some only on some kernels: a fact that sets the one tells of the other. */
const COMPANIONS: readonly (readonly [sets: RegExp, companion: string, when: string])[] = [
  [/^NFT_(?:CT|MASQ|NAT)$/, 'NFT_COUNTER', 'before 5.17'],
  [/^IP6?_NF_(?:FILTER|NAT|MANGLE|RAW)$/, 'NETFILTER_XTABLES_LEGACY', 'from 6.17 on'],
  // dockerd's rules for an encrypted overlay use both matches (moby: drivers/overlay/encryption.go).
  [/^NETFILTER_XT_MATCH_BPF$/, 'NETFILTER_XT_MATCH_POLICY', 'with encrypted overlay networks'],
];

/** What the kernel steps of a fact leave out, as sentences. */
function missingCompanions(fact: Fact): string[] {
  const text = JSON.stringify({ ...fact, sources: [] });
  const symbols = text
    .split('"kernel":{')
    .slice(1)
    .flatMap((rest) => [...(rest.split('}')[0] ?? '').matchAll(/"([A-Z0-9_]+)":"[ym]"/g)])
    .map(([, symbol = '']) => symbol);
  return COMPANIONS.flatMap(([sets, companion, when]) => {
    const setter = symbols.find((symbol) => sets.test(symbol));
    return setter === undefined || text.includes(companion)
      ? []
      : [`sets ${setter} and does not tell of ${companion}, which kernels ${when} want beside it`];
  });
}

/** What is wrong with the steps of one fact, as sentences. */
export function lintSteps(fact: Fact): string[] {
  return [...missingCompanions(fact), ...lintTyped(fact)];
}

function lintTyped(fact: Fact): string[] {
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
