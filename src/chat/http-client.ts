/**
 * Single requests to hosts that somebody else names: file hosts and response URLs. By node:http, not by fetch: Node's
 * fetch ends the process when a host hangs up while a body waits to be read (its parser asserts in the socket's own
 * handler, where nobody can catch it), and unpacks whatever the host says is packed. Here the bytes are as they came, and
 * no redirect is followed.
 * https://github.com/nodejs/undici/issues/5360
 */
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** Without one it is a GET, else a POST. */
  readonly body?: string;
  readonly signal: AbortSignal;
}

/**
 * Sends a request; resolves with the head of the response, whose body is to be read or destroyed.
 * @throws what the network or the signal says
 */
export function sendRequest(url: URL, { headers, body, signal }: HttpRequest): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const options: RequestOptions = {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'accept-encoding': 'identity', 'user-agent': 'docker-gentoo', ...headers },
    signal,
  };
  return new Promise((resolve, reject) => {
    const request = send(url, options, resolve);
    // Stays: a connection may fail at any time after the response, and that is nobody's harm then.
    request.on('error', reject);
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new Error('the host wants another protocol'));
    });
    request.end(body);
  });
}
