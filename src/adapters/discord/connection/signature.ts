/**
 * Discord signs each request: Ed25519 over the time stamp and the body as it came. It sends wrong signatures on purpose
 * and takes the address away from applications that accept them.
 * https://docs.discord.com/developers/interactions/overview#validating-security-request-headers
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Discord names no limit; within this a request and our clock may differ. Repeated requests are refused beside that. */
export const MAX_SKEW_S = 300;

/** Why a request is refused. */
export type Refusal = 'unsigned' | 'stale' | 'forged';

/** The application's public key: 64 hexadecimal digits. */
export function readPublicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Null for a request that Discord signed a moment ago. */
export function checkSignature(
  headers: IncomingHttpHeaders,
  body: Buffer,
  key: KeyObject,
  now: number = Date.now(),
): Refusal | null {
  const { 'x-signature-ed25519': signature, 'x-signature-timestamp': time } = headers;
  if (typeof signature !== 'string' || typeof time !== 'string') return 'unsigned';
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(time)) return 'unsigned';
  if (!verify(null, Buffer.concat([Buffer.from(time), body]), key, Buffer.from(signature, 'hex'))) return 'forged';
  return Math.abs(now / 1000 - Number(time)) > MAX_SKEW_S ? 'stale' : null;
}
