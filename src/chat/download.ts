/** Downloads an attached file: from the hosts of the platform only, within the size limit, following no redirect. */
import { UserError } from '../core/errors.ts';
import { LIMITS } from '../core/limits.ts';
import { code } from '../core/reply.ts';

const TIMEOUT_MS = 20_000;

export interface DownloadOptions {
  /** Hosts that files come from: `host` or `host:port`. */
  readonly hosts: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for the whole download. */
  readonly timeoutMs?: number;
  /** Knows what the platform means by a response; undefined: nothing special. */
  readonly explain?: (name: string, response: Response, bytes: Uint8Array | null) => UserError | undefined;
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
function checkHost(name: string, address: string, hosts: readonly string[]): URL {
  const url = URL.parse(address);
  const isSafe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
  if (url === null || !isSafe || !hosts.includes(url.host))
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

function checkResponse(name: string, { status, ok, body, headers }: Response): void {
  if (status === 404 || status === 410) throw fileGone(name);
  if (!ok || body === null) throw failed(name, `status ${status}`);
  checkSize(name, Number(headers.get('content-length')));
}

/**
 * Downloads a file; no redirect is followed, and reading stops at the size limit.
 * @throws UserError saying what is wrong and who can mend it
 */
export async function downloadFile(name: string, address: string, options: DownloadOptions): Promise<Uint8Array> {
  const url = checkHost(name, address, options.hosts);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), options.timeoutMs ?? TIMEOUT_MS);
  let hasResponse = false;
  try {
    const response = await fetch(url, {
      headers: { ...options.headers },
      redirect: 'manual',
      signal: controller.signal,
    });
    hasResponse = true;
    const refusal = options.explain?.(name, response, null);
    if (refusal) throw refusal;
    checkResponse(name, response);
    const bytes = await readCapped(name, response.body ?? new ReadableStream<Uint8Array>());
    const problem = options.explain?.(name, response, bytes);
    if (problem) throw problem;
    return bytes;
  } catch (error) {
    throw error instanceof UserError ? error : failed(name, error);
  } finally {
    clearTimeout(timer);
    // What is left of a body is not wanted. Without a response there is none, and aborting then raises an error in
    // fetch's insides that nobody can catch.
    if (hasResponse) controller.abort();
  }
}
