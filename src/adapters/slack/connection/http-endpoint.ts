/**
 * The address that Slack calls in HTTP mode. What is not from Slack is refused here: Bolt would read four times as much
 * before it looks at the signature, takes time stamps from the future, and does not answer a body that is no object.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import { verifySlackRequest } from '@slack/bolt';
import { sendText } from '../../../chat/http-server.ts';
import type { Log } from '../../../chat/log.ts';
import { RareLog } from '../../../chat/rare-log.ts';
import { readBody } from '../../../chat/read-body.ts';
import { reasonForLog } from '../../../core/errors-in-log.ts';

/** As Slack proposes: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const MAX_SKEW_S = 300;

type Refusal = 'unsigned' | 'stale' | 'forged';

/** Slack looks whether the certificate is good; it does not sign that, and Bolt reads nothing else of it. */
function isCertificateCheck(body: string, request: IncomingMessage): boolean {
  return isForm(request) && new URLSearchParams(body).get('ssl_check') === '1';
}

function isForm({ headers }: IncomingMessage): boolean {
  return headers['content-type'] === 'application/x-www-form-urlencoded';
}

function checkSignature(body: string, { headers }: IncomingMessage, signingSecret: string): Refusal | null {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': time } = headers;
  if (typeof signature !== 'string' || typeof time !== 'string' || !/^\d{1,12}$/.test(time)) return 'unsigned';
  if (Math.abs(Date.now() / 1000 - Number(time)) > MAX_SKEW_S) return 'stale';
  try {
    const signed = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(time) };
    verifySlackRequest({ signingSecret, body, headers: signed });
    return null;
  } catch {
    return 'forged';
  }
}

/** Whether there is something in it that Bolt can look at. */
function holdsObject(body: string, request: IncomingMessage): boolean {
  const payload = isForm(request) ? new URLSearchParams(body).get('payload') : body;
  if (payload === null) return true;
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** @param pass takes requests that Slack signed a moment ago, with their `rawBody` */
export function createEndpoint(signingSecret: string, log: Log, pass: RequestListener): RequestListener {
  const refusals = new RareLog(log);
  const handle = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    const bytes = await readBody(request, response);
    if (bytes === null) return;
    const body = bytes.toString();
    const refusal = isCertificateCheck(body, request) ? null : checkSignature(body, request, signingSecret);
    if (refusal !== null) {
      const hint =
        refusal === 'stale' ? `: its time is more than ${MAX_SKEW_S} s off; look at the clock of this machine` : '';
      refusals.say(refusal, `slack: a request was refused (${refusal}${hint})`);
      sendText(response, 401, 'invalid request signature');
    } else if (!holdsObject(body, request)) sendText(response, 400, 'no object');
    else pass(Object.assign(request, { rawBody: bytes }), response);
  };
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      refusals.say('failed', `slack: a request failed: ${reasonForLog(error)}`);
      response.destroy();
    });
  };
}
