/** Brings a file from Discord: its address is signed, needs no token and expires. */
import type { APIAttachment } from 'discord-api-types/v10';
import { checkSize, type DownloadOptions, downloadFile, fileGone } from '../../../chat/download.ts';
import type { FetchFile } from '../../../chat/session.ts';
import type { DiscordConfig } from '../config.ts';

/** What a file needs to be fetched, as Discord describes attachments. */
export type DiscordFileInfo = Pick<APIAttachment, 'filename' | 'size' | 'url'>;

/** Where Discord keeps files. https://docs.discord.com/developers/reference#signed-attachment-cdn-urls */
const DISCORD_FILE_HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];

/** What the file host says instead of a file whose address has expired; the status was not always an error. */
const EXPIRED = 'This content is no longer available.';

const explain: NonNullable<DownloadOptions['explain']> = (name, { status }, bytes) => {
  if (bytes === null) return status === 403 ? fileGone(name, 'status 403') : undefined;
  const isExpired = bytes.length <= EXPIRED.length + 2 && Buffer.from(bytes).toString('latin1').trim() === EXPIRED;
  return isExpired ? fileGone(name, EXPIRED) : undefined;
};

/** Brings files from Discord's own hosts and from those that the operator allows. */
export function createFetchFile({ fileHosts }: Pick<DiscordConfig, 'fileHosts'>): FetchFile<DiscordFileInfo> {
  return async ({ filename: name, size, url }) => {
    checkSize(name, size);
    return { name, bytes: await downloadFile(name, url, { hosts: [...DISCORD_FILE_HOSTS, ...fileHosts], explain }) };
  };
}
