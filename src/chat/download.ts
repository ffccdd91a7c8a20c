/** Downloads an attached file: from the hosts of the platform only, within the size limit, following no redirect. */
import { UserError } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import { code } from '../core/reply.ts';
import { sendRequest } from './http-client.ts';

const TIMEOUT_MS = 20_000;

/** What a file host says before the bytes come. */
interface FileHead {
  readonly status: number;
  /** Empty: it does not say. */
  readonly contentType: string;
}

export interface DownloadOptions {
  /** Hosts that files come from: `host` or `host:port`. */
  readonly hosts: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for the whole download. */
  readonly timeoutMs?: number;
  /** Knows what the platform means by a response; undefined: nothing special. */
  readonly explain?: (name: string, head: FileHead, bytes: Uint8Array | null) => UserError | undefined;
}

function tooLarge(name: string): UserError {
  return new UserError('too-large', (words) => words.input.tooLarge(code(name), LIMITS.fileBytes));
}

function failed(name: string, cause: unknown): UserError {
  return new UserError('unreadable-input', (words) => words.chat.downloadFailed(code(name)), [], { cause });
}

/** A file that is not to be had any more. */
export function fileGone(name: string, cause?: unknown): UserError {
  return new UserError('unreadable-input', (words) => words.chat.fileGone(code(name)), [], { cause });
}

/**
 * Refuses what is larger than we read, before a byte of it comes.
 * @throws UserError naming the file and the limit
 */
export function checkSize(name: string, size: number): void {
  if (size > LIMITS.fileBytes) throw tooLarge(name);
}

/** Whether the address is one of this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+)$/.test(hostname);
}

/** Plain http is for a proxy on this machine only. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

function checkHost(name: string, address: string, hosts: readonly string[]): URL {
  const url = URL.parse(address);
  if (url === null || !isSafe(url) || !hosts.includes(url.host))
    throw new UserError('unreadable-input', (words) => words.chat.wrongHost(code(name), code(url?.host ?? address)));
  return url;
}

async function readCapped(name: string, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  // Grows in place, in pages of its own that go back to the system; pieces to be joined would leave the heap in shreds.
  const buffer = new ArrayBuffer(0, { maxByteLength: LIMITS.fileBytes });
  const bytes = new Uint8Array(buffer);
  for await (const chunk of body) {
    const size = buffer.byteLength;
    checkSize(name, size + chunk.length);
    buffer.resize(size + chunk.length);
    bytes.set(chunk, size);
  }
  return bytes;
}

function checkStatus(name: string, { status }: FileHead): void {
  if (status === 404 || status === 410) throw fileGone(name);
  if (status < 200 || status > 299) throw failed(name, `status ${status}`);
}

/**
 * Downloads a file; no redirect is followed, and reading stops at the size limit.
 * @throws UserError saying what is wrong and who can mend it
 */
export async function downloadFile(name: string, address: string, options: DownloadOptions): Promise<Uint8Array> {
  const url = checkHost(name, address, options.hosts);
  const { headers = {}, timeoutMs = TIMEOUT_MS, explain } = options;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const response = await sendRequest(url, { headers, signal: controller.signal });
    const head = { status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '' };
    const refusal = explain?.(name, head, null);
    if (refusal) throw refusal;
    checkStatus(name, head);
    checkSize(name, Number(response.headers['content-length'] ?? 0));
    const bytes = await readCapped(name, response);
    const problem = explain?.(name, head, bytes);
    if (problem) throw problem;
    return bytes;
  } catch (error) {
    throw error instanceof UserError ? error : failed(name, error);
  } finally {
    clearTimeout(timer);
    // What is left of a body is not wanted.
    controller.abort();
  }
}
