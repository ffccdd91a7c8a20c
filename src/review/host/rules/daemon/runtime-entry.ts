/** Entries of `runtimes` that dockerd refuses when it starts, or of which it ignores a part. */
import { inRange } from '../../../../knowledge/version.ts';
import { type Daemon, type DaemonFile, daemonOf } from '../../dockerd/daemon.ts';
import { runtimeFlags } from '../../dockerd/runtime-flags.ts';
import { textOfNode } from '../../dockerd/settings.ts';
import { type JsonMember, type JsonNode, memberOf } from '../../json/json.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

const FIELDS = ['path', 'runtimeargs', 'runtimetype', 'options'];
const STOCK = ['runc', 'io.containerd.runc.v2'];

function ignoredFields({ key, value }: JsonMember, file: DaemonFile): RuleFinding[] {
  if (value.type !== 'object') return [];
  return value.members
    .filter((member) => !FIELDS.includes(member.key.toLowerCase()))
    .map((member) => {
      const isIdle = member.value.type === 'array' && member.value.items.length === 0;
      const edits =
        member.key !== 'args' || isIdle
          ? [file.remove('runtimes', key, member.key)]
          : [file.rename(['runtimes', key, member.key], 'runtimeArgs')];
      return {
        subject: key,
        variant: isIdle ? 'idle-field' : 'ignored-field',
        values: { runtime: key, field: member.key },
        places: [file.at(member)],
        edits,
      };
    });
}

/** Whether a list or an object has something in it. */
function isFilled(node: JsonNode | undefined): boolean {
  if (node?.type === 'array') return node.items.length > 0;
  return node?.type === 'object' && node.members.length > 0;
}

/** What is refused, in the order in which dockerd looks: it has the program of its own, or the shim of containerd. */
function contradictions(value: JsonNode): string[] {
  const [path, type] = ['path', 'runtimeType'].map((name) => textOfNode(memberOf(value, name)?.value));
  const [args, options] = ['runtimeArgs', 'options'].map((name) => isFilled(memberOf(value, name)?.value));
  if (!path && !type) return ['no-path'];
  return [
    ...(path && type ? ['path-and-type'] : []),
    ...(path && options ? ['path-and-options'] : []),
    ...(!path && args ? ['type-and-args'] : []),
  ];
}

function refused({ key, value }: JsonMember, file: DaemonFile, docker: string): RuleFinding[] {
  const found = { subject: key, values: { runtime: key }, places: [file.at(value)] };
  if (key === 'runc') return inRange(docker, '>= 25') ? [{ ...found, variant: 'reserved' }] : [];
  return inRange(docker, '>= 24') ? contradictions(value).map((variant) => ({ ...found, variant })) : [];
}

/** `io.containerd.runsc.v1`. */
function isNameOfShim(name: string): boolean {
  const dot = name.indexOf('.');
  return dot > 0 && dot < name.length - 1 && !name.includes('/');
}

function missingDefault(daemon: Daemon, docker: string): RuleFinding[] {
  const chosen = daemon.text('default-runtime');
  if (!chosen || !inRange(docker, '>= 25') || STOCK.includes(chosen.value)) return [];
  const isDefined =
    daemon.files.some(({ settings }) => settings.entry('runtimes', chosen.value)) ||
    runtimeFlags(daemon).runtimes.some(({ name }) => name === chosen.value);
  const isShim = isNameOfShim(chosen.value);
  return isDefined || isShim
    ? []
    : [
        {
          subject: chosen.value,
          variant: 'default-missing',
          values: { runtime: chosen.value },
          places: [chosen.place],
        },
      ];
}

/** What is wrong with runtimes that are given as flags. */
function ofFlags(daemon: Daemon): RuleFinding[] {
  const { runtimes, invalid } = runtimeFlags(daemon);
  return [
    ...invalid.map(({ value, place }) => ({
      subject: value,
      variant: 'flag-invalid',
      values: { value },
      places: [place],
    })),
    ...runtimes
      .filter(({ name }) => name === 'runc')
      .map(({ name, place }) => ({
        subject: name,
        variant: 'reserved',
        values: { runtime: name },
        places: [place],
      })),
  ];
}

export const runtimeEntry: HostRule = {
  id: 'daemon/runtime-entry',
  needsWhole: true,
  check: (input) => {
    const daemon = daemonOf(input);
    const { docker } = input.profile;
    return [
      ...missingDefault(daemon, docker),
      ...ofFlags(daemon),
      ...daemon.files.flatMap((file) =>
        file.settings
          .entries('runtimes')
          .flatMap((entry) =>
            entry.value.type === 'object' ? [...refused(entry, file, docker), ...ignoredFields(entry, file)] : [],
          ),
      ),
    ];
  },
};
