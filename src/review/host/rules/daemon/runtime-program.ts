/** Programs that runtimes are, and that Docker does not bring along. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { runtimeFlags } from '../../dockerd/runtime-flags.ts';
import { textOfNode } from '../../dockerd/settings.ts';
import type { Place } from '../../evidence.ts';
import { type JsonMember, type JsonNode, memberOf } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** The platform that an argument of runsc names. */
function platformOf(value: JsonNode): string | undefined {
  const args = memberOf(value, 'runtimeArgs')?.value;
  const items = args?.type === 'array' ? args.items : [];
  return items.flatMap((item) => (item.type === 'string' ? (/^--platform=(\w+)$/.exec(item.value)?.[1] ?? []) : []))[0];
}

const PLATFORMS = ['kvm', 'systrap', 'ptrace'];

/** A program of its own; runc comes with Docker, in Gentoo under its former name too. */
function checkProgram(key: string, program: string, place: Place, isDefault: boolean): RuleFinding[] {
  if (/(?:^|\/)(?:docker-)?runc$/.test(program)) return [];
  const found = { subject: key, values: { runtime: key, program }, places: [place] };
  if (/nvidia-container-runtime/.test(program)) return [{ ...found, variant: 'nvidia' }];
  if (/runsc/.test(program)) return [{ ...found, variant: isDefault ? 'runsc-default' : 'runsc' }];
  return [{ ...found, ...(isDefault && { variant: 'default' }) }];
}

function check({ key, value }: JsonMember, file: DaemonFile, chosen: string | undefined): RuleFinding[] {
  const program = textOfNode(memberOf(value, 'path')?.value);
  const place = file.at(value);
  const found = program === undefined ? [] : checkProgram(key, program, place, key === chosen);
  if (found.length === 0) return [];
  const places = [place];
  const platform = platformOf(value);
  const named = PLATFORMS.find((each) => key.split(/[^a-z]/).includes(each));
  if (platform !== undefined && named !== undefined && named !== platform)
    found.push({ subject: key, variant: 'platform', values: { runtime: key, named, platform }, places });
  if (platform === 'kvm') found.push({ subject: key, variant: 'kvm', values: { runtime: key }, places });
  return found;
}

export const runtimeProgram: HostRule = {
  id: 'daemon/runtime-program',
  check: (input) => {
    const daemon = daemonOf(input);
    const chosen = daemon.text('default-runtime')?.value;
    return [
      ...daemon.files.flatMap((file) =>
        file.settings.entries('runtimes').flatMap((entry) => check(entry, file, chosen)),
      ),
      ...runtimeFlags(daemon).runtimes.flatMap(({ name, program, place }) =>
        checkProgram(name, program, place, name === chosen),
      ),
    ];
  },
};
