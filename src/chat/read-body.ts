/** Reads the bodies of requests before anybody knows who sent them: each within a limit, and all of them together. */
import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendText } from './http-server.ts';

/** The largest that a platform sends is a message with its attachments as JSON; files come by their address. */
const MAX_BODY = 1024 * 1024;
/** What may wait half-sent in memory, of all requests. Those of the platforms have some kilobytes. */
const MAX_TOGETHER = 32 * 1024 * 1024;

/** Bytes of bodies that are arriving. */
let arriving = 0;

type Body = Buffer | 'too large' | 'too much at once' | 'aborted';

function collect(request: IncomingMessage): Promise<Body> {
  const { promise, resolve } = Promise.withResolvers<Body>();
  const chunks: Buffer[] = [];
  let size = 0;
  const add = (chunk: Buffer): void => {
    size += chunk.length;
    arriving += chunk.length;
    chunks.push(chunk);
    if (size > MAX_BODY) resolve('too large');
    else if (arriving > MAX_TOGETHER) resolve('too much at once');
  };
  request.on('data', add);
  request.once('end', () => resolve(Buffer.concat(chunks)));
  request.once('close', () => resolve('aborted'));
  request.once('error', () => resolve('aborted'));
  return promise.finally(() => {
    arriving -= size;
    // What still comes is let go.
    request.off('data', add);
    request.resume();
  });
}

/** The body as it came; null when the request was answered here because there is none to be had. */
export async function readBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer | null> {
  const announced = Number(request.headers['content-length'] ?? 0);
  const body = announced > MAX_BODY ? 'too large' : await collect(request);
  if (typeof body !== 'string') return body;
  // Whatever is left of the body must not be read as another request.
  const headers = { connection: 'close' };
  if (body === 'too large') sendText(response, 413, 'too large', headers);
  else if (body === 'too much at once') sendText(response, 503, 'too much at once', headers);
  else response.destroy();
  return null;
}
