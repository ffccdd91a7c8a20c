/**
 * Slack signs each request: HMAC-SHA256 over the time and the body as it came. Not by Bolt's own check, which takes as long
 * as half of an ordinary answer, and time stamps from the future.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** As Slack proposes. */
export const MAX_SKEW_S = 300;

/** Why a request is refused. */
export type Refusal = 'unsigned' | 'stale' | 'forged';

/** The key of the app. Made once: Node looks long at a secret that is given as text. */
export function readSigningSecret(secret: string): KeyObject {
  return createSecretKey(secret, 'utf8');
}

/** Null for a request that Slack signed a moment ago. */
export function checkSignature(headers: IncomingHttpHeaders, body: Buffer, key: KeyObject): Refusal | null {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': time } = headers;
  if (typeof signature !== 'string' || typeof time !== 'string') return 'unsigned';
  if (!/^v0=[0-9a-f]{64}$/.test(signature) || !/^\d{1,12}$/.test(time)) return 'unsigned';
  if (Math.abs(Date.now() / 1000 - Number(time)) > MAX_SKEW_S) return 'stale';
  const expected = createHmac('sha256', key).update(`v0:${time}:`).update(body).digest();
  return timingSafeEqual(Buffer.from(signature.slice('v0='.length), 'hex'), expected) ? null : 'forged';
}
