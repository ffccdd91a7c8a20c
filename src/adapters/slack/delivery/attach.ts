/** Attaches files to a message of the bot, in its thread. */
import { patiently, type SlackApi } from '../connection/web-clients.ts';

export interface TextFile {
  readonly filename: string;
  /** Never empty: Slack takes no empty file. */
  readonly content: string;
}

/**
 * Attaches files in a thread.
 * @param place a channel, not a user: files go nowhere else
 * @throws WebAPIPlatformError with what Slack said
 */
export async function attach(
  place: { readonly channel: string; readonly thread: string },
  files: readonly TextFile[],
  { web }: Pick<SlackApi, 'web'>,
): Promise<void> {
  await patiently(() =>
    web.files.uploadV2({ channel_id: place.channel, thread_ts: place.thread, file_uploads: [...files] }),
  );
}
