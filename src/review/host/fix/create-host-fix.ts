/** Puts the edits of all findings together: each file as it should be, and the commands in the order of their phases. */

import { MASK } from '../../../core/mask-secrets.ts';
import type { Init } from '../../../core/profile.ts';
import { inEachLanguage } from '../../../core/words/index.ts';
import type { Text } from '../../../knowledge/schema/common.ts';
import { type CommandEdit, type Edit, type FileEdit, type JsonEdit, PHASES } from '../edit.ts';
import type { SourceText } from '../evidence.ts';
import type { Host } from '../host.ts';
import { KINDS, type KindId } from '../kinds/index.ts';
import type { RuleFinding } from '../rule.ts';
import { editJson } from './edit-json.ts';
import { editLines } from './edit-lines.ts';
import type { FixCommand, FixedFile, HostFix } from './host-fix.ts';
import { pathOnHost } from './path-on-host.ts';

/** Each edit of JSON reads the file again: together they read so many characters, a hundred edits of a usual file. */
const MOST_READ = 1024 * 1024;

/** A broken text is mended first; what is set comes after what is removed and renamed, so that it finds its place. */
function turnOf(edit: JsonEdit): number {
  if ('text' in edit) return 0;
  return 'set' in edit ? 2 : 1;
}

/** Whether a value would be set that another edit takes away, or the object that it stands in. */
function isUndone(edit: JsonEdit, edits: readonly JsonEdit[]): boolean {
  if (!('set' in edit)) return false;
  return edits.some((each) => 'remove' in each && each.path.every((key, index) => edit.path[index] === key));
}

function fixedText({ text }: SourceText, edits: readonly FileEdit[]): string {
  const lines = edits.filter((edit) => edit.target !== 'json');
  const asked = edits.filter((edit) => edit.target === 'json').slice(0, Math.ceil(MOST_READ / (text.length + 1)));
  const json = asked.filter((edit) => !isUndone(edit, asked));
  const edited = lines.length > 0 ? editLines(text, lines) : text;
  return json.sort((a, b) => turnOf(a) - turnOf(b)).reduce(editJson, edited);
}

/** The lines of the old text that are not in the new one. */
function changedLines(old: string, fixed: string): number[] {
  const left = new Map<string, number>();
  for (const line of fixed.split('\n')) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
  return old.split('\n').flatMap((line, index) => {
    const count = left.get(line.trim()) ?? 0;
    left.set(line.trim(), count - 1);
    return count > 0 ? [] : [index + 1];
  });
}

/** Where a file lies: where the command that showed it found it, else what its name tells. */
function pathOf({ name, printedBy }: SourceText, kind: KindId): string | null {
  return pathOnHost(printedBy?.path ?? name, KINDS.find(({ id }) => id === kind)?.path);
}

/** Where each file lies. Of two that seem to lie at the same place nobody knows which does. */
function pathsOf(host: Host): ReadonlyMap<SourceText, string | null> {
  const paths = new Map<SourceText, string | null>();
  for (const { kind, source } of host.files) if (!paths.has(source)) paths.set(source, pathOf(source, kind));
  const counts = Map.groupBy(paths.values(), (path) => path);
  return new Map([...paths].map(([source, path]) => [source, counts.get(path)?.length === 1 ? path : null]));
}

function fixedFiles(host: Host, edits: readonly FileEdit[]): FixedFile[] {
  const bySource = Map.groupBy(edits, ({ source }) => source);
  return [...pathsOf(host)].flatMap(([source, path]) => {
    const content = fixedText(source, bySource.get(source) ?? []);
    if (content === source.text) return [];
    return [
      {
        file: source.name,
        path,
        content: source.printedBy === null ? content : content.replace(/^\n+/, ''),
        changed: changedLines(source.text, content),
        isMasked: content.includes(MASK),
      },
    ];
  });
}

function commandsOf(edits: readonly CommandEdit[]): FixCommand[] {
  const byPhase = Map.groupBy(edits, ({ phase }) => phase);
  const sorted = PHASES.flatMap((phase) => byPhase.get(phase) ?? []);
  const seen = new Set<string>();
  return sorted.flatMap(({ phase, command, text }) => {
    if (seen.has(command)) return [];
    seen.add(command);
    return [{ phase, command, ...(text && { text }) }];
  });
}

/** Kinds of file that dockerd reads when it starts. */
const READ_BY_DOCKERD: ReadonlySet<KindId> = new Set(['daemon-json', 'docker-conf', 'dockerd-unit']);

const RESTART_TEXT: Text = inEachLanguage(({ host }) => host.commands.restartDocker);

/** What makes dockerd read its files; nothing where another command starts it anyway. */
function restarts(host: Host, edits: readonly Edit[], init: Init): CommandEdit[] {
  const changed = new Set(edits.flatMap((edit) => (edit.target === 'command' ? [] : [edit.source])));
  const isRead = host.files.some(({ kind, source }) => READ_BY_DOCKERD.has(kind) && changed.has(source));
  if (!isRead || edits.some((edit) => edit.target === 'command' && edit.phase === 'restart')) return [];
  const isUnit = host.of('dockerd-unit').some(({ source }) => changed.has(source));
  const reload = isUnit ? 'systemctl daemon-reload && ' : '';
  const command = init === 'systemd' ? `${reload}systemctl restart docker` : 'rc-service docker restart';
  return [{ target: 'command', phase: 'restart', command, text: RESTART_TEXT }];
}

/**
 * The fix of all findings; null when they ask for no change.
 * @param init which of the two starts the services, where no file says it
 */
export function createHostFix(host: Host, findings: readonly RuleFinding[], init: Init): HostFix | null {
  const asked = findings.flatMap((finding) => finding.edits ?? []);
  const edits = [...asked, ...restarts(host, asked, host.value('init') ?? init)];
  const files = fixedFiles(
    host,
    edits.filter((edit) => edit.target !== 'command'),
  );
  const commands = commandsOf(edits.filter((edit) => edit.target === 'command'));
  return files.length + commands.length === 0 ? null : { files, commands };
}
