/** Registries whose identity is not checked. */
import { parsePrefix } from '../../dockerd/addresses.ts';
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

/** A range of this length or shorter is half of the internet, or more. */
const WIDE = 4;

function variantOf(value: string): string | undefined {
  const prefix = parsePrefix(value);
  if (prefix && prefix.length <= WIDE) return 'everything';
  return value.includes('://') ? 'scheme' : undefined;
}

export const insecureRegistries: HostRule = {
  id: 'daemon/insecure-registries',
  check: (input) =>
    daemonOf(input)
      .texts('insecure-registries')
      .filter(({ value }) => !/^(?:localhost|127\.|\[?::1)/.test(value))
      .map(({ value, place }) => {
        const variant = variantOf(value);
        return { subject: value, ...(variant && { variant }), values: { registry: value }, places: [place] };
      }),
};
