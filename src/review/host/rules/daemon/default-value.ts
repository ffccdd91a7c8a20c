/** Keys that say what holds anyway. */
import { type Daemon, type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { serviceFlags } from '../../dockerd/service-flags.ts';
import { toValue } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** Where a daemon of root keeps things; a rootless one has other places, below the home of its user. */
const PLACES_OF_ROOT = new Set(['data-root', 'exec-root', 'pidfile', 'config-file']);

function fromFile(file: DaemonFile, { table }: Daemon): RuleFinding[] {
  const names = file.settings.members.flatMap((member) => {
    const option = table.field(member.key);
    const isDefault =
      option?.default !== undefined &&
      table.isSince(option.defaultSince) &&
      JSON.stringify(toValue(member.value)) === option.default;
    const isRecent = isDefault && option.defaultSince !== undefined;
    return isDefault ? [{ member, since: isRecent ? option.defaultSince : undefined }] : [];
  });
  const buildkit = file.settings.entry('features', 'buildkit');
  const cache = file.settings.entry('log-opts', 'cache-disabled');
  return [
    ...names.map(({ member, since }) => ({
      subject: member.key,
      ...(since !== undefined && { variant: 'since' }),
      values: { key: member.key, value: JSON.stringify(toValue(member.value)), ...(since !== undefined && { since }) },
      places: [file.at(member)],
    })),
    ...(buildkit?.value.type === 'boolean' && buildkit.value.value && table.isSince('23.0')
      ? [
          {
            subject: 'features.buildkit',
            variant: 'since',
            values: { key: 'features.buildkit', value: 'true', since: '23.0' },
            places: [file.at(buildkit)],
          },
        ]
      : []),
    ...(cache?.value.type === 'string' && cache.value.value === 'false'
      ? [{ subject: 'cache-disabled', variant: 'cache', places: [file.at(cache)] }]
      : []),
  ];
}

function fromFlags({ flags, table }: Daemon): RuleFinding[] {
  return flags.flatMap(({ name, value, written, place }) => {
    const option = table.flag(name);
    const isDefault =
      option?.default !== undefined &&
      table.isSince(option.defaultSince) &&
      [value, JSON.stringify(value)].includes(option.default);
    return isDefault ? [{ subject: name, values: { key: written, value: value ?? '' }, places: [place] }] : [];
  });
}

export const defaultValue: HostRule = {
  id: 'daemon/default-value',
  check: (input) => {
    const daemon = daemonOf(input);
    const found = [...daemon.files.flatMap((file) => fromFile(file, daemon)), ...fromFlags(daemon)];
    // What the service gives as well does harm: daemon/flag-and-file.
    const clashing = new Set(serviceFlags(input).map(({ key }) => key));
    // Said apart: daemon/other-config-file.
    clashing.add('config-file');
    const isSilent = (key: string): boolean => clashing.has(key) || (input.profile.rootless && PLACES_OF_ROOT.has(key));
    return found.filter(({ subject }) => !isSilent(subject));
  },
};
