/** Files as Slack names them in messages, shortcuts and forms. */
import { z } from 'zod';

const SlackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  mimetype: z.string().optional(),
  /** `file_access`: from another organisation, to be asked for; `tombstone`, `hidden_by_limit`: gone. */
  mode: z.string().optional(),
  file_access: z.string().optional(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
});
export type SlackFile = z.infer<typeof SlackFile>;

const Message = z.object({
  files: z.array(z.unknown()).optional(),
  /** A shared message has its files one deeper. */
  attachments: z.array(z.object({ files: z.array(z.unknown()).optional() })).optional(),
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
