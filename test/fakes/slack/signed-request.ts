/** A request that Slack signs. */
import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'test-secret';

/** @param ageS how long ago it was signed */
export function signedRequest(body: string, contentType: string, secret = SIGNING_SECRET, ageS = 0): RequestInit {
  const time = Math.floor(Date.now() / 1000) - ageS;
  const signature = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex');
  return {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(time),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}
