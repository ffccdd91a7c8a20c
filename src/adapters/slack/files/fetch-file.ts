/**
 * Brings a file from Slack with the bot's token, which reaches Slack's own host and a proxy on this machine, but no other
 * host of FILE_HOSTS.
 */
import { checkSize, type DownloadOptions, downloadFile, fileGone, isLoopback } from '../../../chat/download.ts';
import type { FetchFile } from '../../../chat/session.ts';
import { UserError } from '../../../core/errors.ts';
import { code } from '../../../core/reply.ts';
import type { SlackConfig } from '../config.ts';
import { patiently, type SlackApi, slackErrorOf } from '../connection/web-clients.ts';
import { slackWords } from '../words/index.ts';
import type { SlackFile } from './slack-file.ts';

/** Where Slack keeps files. https://docs.slack.dev/reference/objects/file-object */
const SLACK_FILE_HOST = 'files.slack.com';

function noAccess(name: string): UserError {
  return new UserError('unreadable-input', (words) => slackWords(words).noAccess(code(name)));
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*<(!doctype html|html|head|body)/i.test(Buffer.from(bytes.subarray(0, 400)).toString('latin1'));
}

/** Slack says no in two ways: a redirect to its log-in page, or that page itself with status 200. */
function explainFor(mediaType: string | undefined): NonNullable<DownloadOptions['explain']> {
  return (name, { status, contentType }, bytes) => {
    if (bytes === null)
      return (status >= 300 && status < 400) || status === 401 || status === 403 ? noAccess(name) : undefined;
    const isPage = contentType.startsWith('text/html') || looksLikeHtml(bytes);
    return isPage && mediaType !== 'text/html' ? noAccess(name) : undefined;
  };
}

/**
 * Downloads a file of Slack's.
 * @param mediaType of the file as Slack knows it
 * @throws UserError saying what is wrong and who can mend it
 */
export function downloadFromSlack(
  name: string,
  address: string,
  { botToken, fileHosts }: Pick<SlackConfig, 'fileHosts'> & { readonly botToken: string },
  mediaType?: string,
): Promise<Uint8Array> {
  const url = URL.parse(address);
  const isTrusted = url !== null && (url.host === SLACK_FILE_HOST || isLoopback(url));
  return downloadFile(name, address, {
    hosts: [SLACK_FILE_HOST, ...fileHosts],
    headers: isTrusted ? { authorization: `Bearer ${botToken}` } : {},
    explain: explainFor(mediaType),
  });
}

/** Files of another organisation come without their address. */
async function askForInfo(file: SlackFile, api: Pick<SlackApi, 'web'>): Promise<SlackFile> {
  try {
    const { file: info } = await patiently(() => api.web.files.info({ file: file.id }));
    return {
      ...file,
      mode: info?.mode,
      file_access: undefined,
      name: info?.name ?? file.name,
      size: info?.size,
      mimetype: info?.mimetype,
      url_private: info?.url_private,
      url_private_download: info?.url_private_download,
    };
  } catch (error) {
    if (slackErrorOf(error) !== 'missing_scope') throw fileGone(file.name || file.id, error);
    throw new UserError('unreadable-input', (words) => slackWords(words).missingScope('files:read'), [], {
      cause: error,
    });
  }
}

/** Brings files of this workspace, and of others that share a channel with it. */
export function createFetchFile(
  api: Pick<SlackApi, 'web'>,
  access: Parameters<typeof downloadFromSlack>[2],
): FetchFile<SlackFile> {
  return async (file) => {
    const isForeign = file.mode === 'file_access' || file.file_access === 'check_file_info';
    const known = isForeign ? await askForInfo(file, api) : file;
    const name = known.name || known.id;
    const address = known.url_private_download ?? known.url_private;
    if (address === undefined || known.mode === 'tombstone' || known.mode === 'hidden_by_limit') throw fileGone(name);
    checkSize(name, known.size ?? 0);
    return { name, bytes: await downloadFromSlack(name, address, access, known.mimetype) };
  };
}
