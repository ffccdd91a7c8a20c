/** Slack's file host: who may not read a file is shown the log-in page instead. */
import type { ServerResponse } from 'node:http';
import { type FileFault, sendFile } from '../file-host.ts';

/** How the file host behaves for one file. */
export interface HostedFile {
  readonly content: Uint8Array;
  /** `page`: the log-in page with status 200; `redirect`: to it; else as of any file host that fails. */
  readonly behaviour?: 'page' | 'redirect' | FileFault;
  /** Milliseconds between two parts of the file. */
  readonly dripMs?: number;
}

/** Who asks, and where one logs in. */
interface Reader {
  readonly mayRead: boolean;
  readonly login: string;
}

const PAGE = '<!DOCTYPE html><html><title>Sign in</title></html>';

/** Answers a request for a file. */
export function answerFile(file: HostedFile | undefined, { mayRead, login }: Reader, response: ServerResponse): void {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const { behaviour } = file;
  if (behaviour === 'redirect') response.writeHead(302, { location: login }).end();
  else if (behaviour === 'page' || !mayRead)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  else void sendFile({ ...file, fault: behaviour }, response);
}
