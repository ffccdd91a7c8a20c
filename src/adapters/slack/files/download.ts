/** Downloads an attached file with the bot's token, which must never reach a host that is not Slack's. */
import { UserError } from '../../../core/errors.ts';
import { LIMITS } from '../../../core/limits.ts';
import { code } from '../../../core/reply.ts';

/** Where Slack keeps files. https://docs.slack.dev/reference/objects/file-object */
const SLACK_FILE_HOST = 'files.slack.com';
const TIMEOUT_MS = 20_000;

export interface DownloadOptions {
  readonly token: string;
  /** Hosts beside Slack's: `host` or `host:port`. */
  readonly fileHosts: readonly string[];
  /** Of the file as Slack knows it. */
  readonly mediaType?: string | undefined;
}

function noAccess(name: string): UserError {
  return new UserError('unreadable-input', (words) => words.slack.noAccess(code(name)));
}

function tooLarge(name: string): UserError {
  return new UserError('too-large', (words) => words.input.tooLarge(code(name), LIMITS.fileBytes));
}

function failed(name: string, cause: unknown): UserError {
  return new UserError('unreadable-input', (words) => words.slack.downloadFailed(code(name)), [], { cause });
}

/** Plain http is for a proxy on this machine only. */
function checkHost(name: string, address: string, fileHosts: readonly string[]): URL {
  const url = URL.parse(address);
  const isKnown = url !== null && (url.host === SLACK_FILE_HOST || fileHosts.includes(url.host));
  const isLocal = url !== null && /^(localhost|127\.\d+\.\d+\.\d+)$/.test(url.hostname);
  if (url === null || !isKnown || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    throw new UserError('unreadable-input', (words) => words.slack.wrongHost(code(name), code(url?.host ?? address)));
  return url;
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*<(!doctype html|html|head|body)/i.test(Buffer.from(bytes.subarray(0, 400)).toString('latin1'));
}

async function readCapped(name: string, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LIMITS.fileBytes) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function fetchFile(name: string, url: URL, token: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual', signal });
  } catch (error) {
    throw failed(name, error);
  }
}

/** Slack says no in two ways: a redirect to its log-in page, or that page itself with status 200. */
function checkResponse(name: string, response: Response): void {
  const { status, headers } = response;
  if ((status >= 300 && status < 400) || status === 401 || status === 403) throw noAccess(name);
  if (status === 404 || status === 410)
    throw new UserError('unreadable-input', (words) => words.slack.fileGone(code(name)));
  if (!response.ok || response.body === null) throw failed(name, `status ${status}`);
  if (Number(headers.get('content-length')) > LIMITS.fileBytes) throw tooLarge(name);
}

/**
 * Downloads a file; no redirect is followed, and reading stops at the size limit.
 * @throws UserError saying what is wrong and who can mend it
 */
export async function downloadFile(name: string, address: string, options: DownloadOptions): Promise<Uint8Array> {
  const url = checkHost(name, address, options.fileHosts);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetchFile(name, url, options.token, controller.signal);
    checkResponse(name, response);
    const bytes = await readCapped(name, response.body ?? new ReadableStream<Uint8Array>());
    const isHtmlFile = options.mediaType === 'text/html';
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html') || looksLikeHtml(bytes);
    if (isPage && !isHtmlFile) throw noAccess(name);
    return bytes;
  } catch (error) {
    throw error instanceof UserError ? error : failed(name, error);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
