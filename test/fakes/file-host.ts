/** The file hosts of both platforms, and how they may fail. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * `hang`: some bytes and then nothing; `endless`: it never ends; `truncated`: the connection ends before what was
 * announced; `error`: status 500.
 */
export type FileFault = 'hang' | 'endless' | 'truncated' | 'error';

interface FileToSend {
  readonly content: Uint8Array;
  readonly fault: FileFault | undefined;
  /** Milliseconds between two parts. */
  readonly dripMs?: number;
}

const PARTS = 10;
const HEAD = { 'content-type': 'application/octet-stream' };

/** Sends a file as its host would. */
export async function sendFile({ content, fault, dripMs = 0 }: FileToSend, response: ServerResponse): Promise<void> {
  if (fault === 'hang') response.writeHead(200, HEAD).write(content.subarray(0, 6));
  else if (fault === 'error') response.writeHead(500).end();
  else if (fault === 'truncated') {
    response.writeHead(200, { ...HEAD, 'content-length': content.length });
    response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.destroy());
  } else if (fault === 'endless' || dripMs > 0) await drip(content, fault === 'endless', dripMs, response);
  else response.writeHead(200, HEAD).end(content);
}

async function drip(content: Uint8Array, isEndless: boolean, dripMs: number, response: ServerResponse): Promise<void> {
  response.writeHead(200, HEAD);
  const part = Math.ceil(content.length / PARTS);
  for (let start = 0; !response.destroyed && (isEndless || start < content.length); start += part) {
    response.write(content.subarray(start % content.length, (start % content.length) + part));
    await sleep(dripMs);
  }
  response.end();
}
