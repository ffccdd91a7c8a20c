/** Keeps tokens out of the log. */

/** A bot token, or the token of an interaction in the address of a callback or a webhook. */
const SECRETS = /\b[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}|(?<=\/(?:interactions|webhooks)\/\d+\/)[\w-]+/g;

/** Text without anything that looks like a token. */
function withoutSecrets(text: string): string {
  return text.replaceAll(SECRETS, '(token)');
}

/** An error as one line without secrets. */
export function describeError(error: unknown): string {
  return withoutSecrets(error instanceof Error ? error.message : String(error)).slice(0, 500);
}
