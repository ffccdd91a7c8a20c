/** Puts the edits of all findings together: each file as it should be, and the commands in the order of their phases. */
import { MASK } from '../../../core/mask-secrets.ts';
import type { SourceText } from '../evidence.ts';
import type { Host } from '../host.ts';
import { KINDS } from '../kinds/index.ts';
import type { RuleFinding } from '../rules/rule.ts';
import { type CommandEdit, type Edit, type JsonEdit, PHASES } from './edit.ts';
import { editJson } from './edit-json.ts';
import { editLines } from './edit-lines.ts';
import type { FixCommand, FixedFile, HostFix } from './host-fix.ts';

/** More would be a new file, not a fix; each edit reads the file again. */
const MOST_EDITS = 100;

/** A broken text is mended first; what is set comes after what is removed and renamed, so that it finds its place. */
function turnOf(edit: JsonEdit): number {
  if ('text' in edit) return 0;
  return 'set' in edit ? 2 : 1;
}

function fixedText(source: SourceText, edits: readonly Edit[]): string {
  const own = edits.filter((edit) => edit.target !== 'command' && edit.file === source.name).slice(0, MOST_EDITS);
  const lines = own.filter((edit) => edit.target === 'line' || edit.target === 'word');
  const text = lines.length > 0 ? editLines(source.text, lines) : source.text;
  const json = own.filter((edit) => edit.target === 'json').sort((a, b) => turnOf(a) - turnOf(b));
  return json.reduce(editJson, text);
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

function fixedFiles(host: Host, edits: readonly Edit[]): FixedFile[] {
  const done = new Set<SourceText>();
  return host.files.flatMap(({ kind, source }) => {
    if (done.has(source)) return [];
    done.add(source);
    const content = fixedText(source, edits);
    if (content === source.text) return [];
    return [
      {
        file: source.name,
        path: KINDS.find(({ id }) => id === kind)?.path ?? null,
        content,
        changed: changedLines(source.text, content),
        isMasked: content.includes(MASK),
      },
    ];
  });
}

function commandsOf(edits: readonly Edit[]): FixCommand[] {
  const commands = edits.filter((edit): edit is CommandEdit => edit.target === 'command');
  const sorted = PHASES.flatMap((phase) => commands.filter((edit) => edit.phase === phase));
  const seen = new Set<string>();
  return sorted.flatMap(({ phase, command, text }) => {
    if (seen.has(command)) return [];
    seen.add(command);
    return [{ phase, command, ...(text && { text }) }];
  });
}

/** The fix of all findings; null when they ask for no change. */
export function createHostFix(host: Host, findings: readonly RuleFinding[]): HostFix | null {
  const edits = findings.flatMap((finding) => finding.edits ?? []);
  const files = fixedFiles(host, edits);
  const commands = commandsOf(edits);
  return files.length + commands.length === 0 ? null : { files, commands };
}
