/** Splits a text in which several files stand, each below a line that names it. */
import type { Attachment } from '../../core/command.ts';
import { recognize } from './recognize.ts';
import { type HeadedPart, headedParts, isName } from './session/headings.ts';
import { outputsOf } from './session/outputs.ts';

/** Nobody pastes more files at once; what is longer is read as one. In bytes. */
const LONGEST = 256 * 1024;
/** What a file of the kernel's own tools begins with. */
const GENERATED = '#\n# Automatically generated file';
const OPTION = /^(?:CONFIG_\w{1,80}=|# CONFIG_\w{1,80} is not set)/m;

/** Whether something is read of a part. */
function says({ name, text }: HeadedPart): boolean {
  return recognize(name ?? '', text).sureness !== 'no' || OPTION.test(text);
}

/** The named files in a text, and what of the rest says something; empty where it is one file. */
export function headedFiles(text: string): readonly HeadedPart[] {
  if (text.length > LONGEST || text.startsWith(GENERATED)) return [];
  const parts = headedParts(
    text,
    outputsOf(text).some(({ isTyped, path }) => isTyped && (path === null || !isName(path))),
  );
  if (!parts.some((part) => part.name !== null && says(part))) return [];
  return parts.filter((part) => part.name !== null || says(part));
}

/** The files of a question, those that stand in one text apart. */
export function splitHeaded(files: readonly Attachment[]): Attachment[] {
  return files.flatMap((file) => {
    // What has the name of a file is that file, whatever paths stand in it.
    if (file.bundle !== undefined || isName(file.name) || file.bytes.length > LONGEST || file.bytes.includes(0))
      return [file];
    const parts = headedFiles(new TextDecoder().decode(file.bytes).replaceAll('\r\n', '\n'));
    if (parts.length === 0) return [file];
    return parts.map(({ name, text }) => ({
      name: name ?? file.name,
      bytes: new TextEncoder().encode(text),
      bundle: file.name,
    }));
  });
}
