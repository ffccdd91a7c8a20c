/** Files as Slack names them in messages, shortcuts and forms. */
import * as z from 'zod/mini';
import type { NamedFile } from '../../../chat/question.ts';
import type { FetchFile } from '../../../chat/session.ts';
import type { BringAgain } from '../../../chat/thread-reviews.ts';

const SlackFile = z.object({
  id: z.string(),
  name: z.nullish(z.string()),
  size: z.optional(z.number()),
  mimetype: z.optional(z.string()),
  /** `file_access`: from another organisation, to be asked for; `tombstone`, `hidden_by_limit`: gone. */
  mode: z.optional(z.string()),
  file_access: z.optional(z.string()),
  url_private: z.optional(z.string()),
  url_private_download: z.optional(z.string()),
});
export type SlackFile = z.infer<typeof SlackFile>;

const Message = z.object({
  files: z.optional(z.array(z.unknown())),
  /** A shared message has its files one deeper. */
  attachments: z.optional(z.array(z.object({ files: z.optional(z.array(z.unknown())) }))),
});

/** The files of anything that may have some; what is no file is left out. */
export function findFiles(message: unknown): SlackFile[] {
  const parsed = Message.safeParse(message);
  if (!parsed.success) return [];
  const { files = [], attachments = [] } = parsed.data;
  return [...files, ...attachments.flatMap((each) => each.files ?? [])].flatMap((file) => {
    const read = SlackFile.safeParse(file);
    return read.success ? [read.data] : [];
  });
}

/** Files as the session takes them: brought when their turn has come. */
export function namedFiles(
  files: readonly SlackFile[],
  { fetchFile }: { readonly fetchFile: FetchFile<SlackFile> },
): NamedFile[] {
  return files.map((file) => ({
    name: file.name ?? file.id,
    fetch: () => fetchFile(file),
    reference: JSON.stringify(file),
  }));
}

/** Brings a file again by what {@link namedFiles} wrote down about it. */
export function bringAgain(fetchFile: FetchFile<SlackFile>): BringAgain {
  return (reference) => fetchFile(SlackFile.parse(JSON.parse(reference)));
}
