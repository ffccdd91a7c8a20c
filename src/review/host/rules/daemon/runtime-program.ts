/** Programs that runtimes are, and that Docker does not bring along. */
import { type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { textOfNode } from '../../dockerd/settings.ts';
import { type JsonMember, type JsonNode, memberOf } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../rule.ts';

/** The platform that an argument of runsc names. */
function platformOf(value: JsonNode): string | undefined {
  const args = memberOf(value, 'runtimeArgs')?.value;
  const items = args?.type === 'array' ? args.items : [];
  return items.flatMap((item) => (item.type === 'string' ? (/^--platform=(\w+)$/.exec(item.value)?.[1] ?? []) : []))[0];
}

const PLATFORMS = ['kvm', 'systrap', 'ptrace'];

function check({ key, value }: JsonMember, file: DaemonFile, chosen: string | undefined): RuleFinding[] {
  const program = textOfNode(memberOf(value, 'path')?.value);
  if (program === undefined || /(?:^|\/)runc$/.test(program)) return [];
  const places = [file.at(value)];
  const isDefault = key === chosen;
  const found: RuleFinding[] = [];
  if (/nvidia-container-runtime/.test(program))
    found.push({ subject: key, variant: 'nvidia', values: { runtime: key, program }, places });
  else if (/runsc/.test(program))
    found.push({
      subject: key,
      variant: isDefault ? 'runsc-default' : 'runsc',
      values: { runtime: key, program },
      places,
    });
  else
    found.push({ subject: key, ...(isDefault && { variant: 'default' }), values: { runtime: key, program }, places });
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
    return daemon.files.flatMap((file) =>
      file.settings.entries('runtimes').flatMap((entry) => check(entry, file, chosen)),
    );
  },
};
