/** Containers start with another runtime than runc, unless one is named. */
import type { HostRule } from '../../rule.ts';

/** runc under the names that dockerd has for it. */
const RUNC = new Set(['', 'runc', 'io.containerd.runc.v2']);

export const defaultRuntime: HostRule = {
  id: 'docker/default-runtime',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const field = content.find('Default Runtime');
      if (!field || RUNC.has(field.value)) return [];
      const variant = field.value === 'nvidia' ? 'nvidia' : undefined;
      const places = [source.at(field.line)];
      return [{ subject: field.value, ...(variant && { variant }), values: { runtime: field.value }, places }];
    }),
};
