/** Registries whose identity is not checked, and those that dockerd does not take for any. */
import { parsePrefix } from '../../dockerd/addresses.ts';
import { type Daemon, daemonOf, type Value } from '../../dockerd/daemon.ts';
import { artifactsProblem, registryIn, registryProblem } from '../../dockerd/registry-names.ts';
import type { Edit } from '../../edit.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** A range of this length or shorter is half of the internet, or more. */
const WIDE = 4;

function variantOf(value: string): string | undefined {
  const prefix = parsePrefix(value);
  if (prefix && prefix.length <= WIDE) return 'everything';
  return value.includes('://') ? 'scheme' : undefined;
}

/** The list with what each address names, where all of them name something. */
function mended(daemon: Daemon, key: string, problem: (value: string) => string | null): readonly Edit[] {
  const file = daemon.fileOf(key);
  const own = daemon.texts(key).filter(({ path }) => path !== null);
  const names = own.map(({ value }) => (problem(value) === null ? value : registryIn(value)));
  return file && names.every((name) => name !== undefined) ? [file.set([key], [...new Set(names)])] : [];
}

function refused(daemon: Daemon, key: string, problem: (value: string) => string | null): RuleFinding[] {
  return daemon.texts(key).flatMap(({ value, place, path }) => {
    const message = problem(value);
    if (message === null) return [];
    const edits = path === null ? [] : mended(daemon, key, problem);
    const values = { registry: value, key, message };
    return [{ subject: value, variant: 'refused', values, places: [place], ...(edits.length > 0 && { edits }) }];
  });
}

function tell({ value, place }: Value<string>): RuleFinding {
  const variant = variantOf(value);
  return { subject: value, ...(variant && { variant }), values: { registry: value }, places: [place] };
}

export const insecureRegistries: HostRule = {
  id: 'daemon/insecure-registries',
  check: (input) => {
    const daemon = daemonOf(input);
    return [
      ...refused(daemon, 'insecure-registries', registryProblem),
      ...refused(daemon, 'allow-nondistributable-artifacts', (value) => artifactsProblem(value, input.profile.docker)),
      ...daemon
        .texts('insecure-registries')
        .filter(({ value }) => registryProblem(value) === null && !/^(?:localhost|127\.|\[?::1)/.test(value))
        .map(tell),
    ];
  },
};
