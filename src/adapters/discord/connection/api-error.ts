/** What Discord said no with. */

/** `10062` and the like with the status it came with; strings are errors of OAuth. */
export interface DiscordRefusal {
  readonly code: number | string;
  readonly status: number;
  readonly message: string;
}

/**
 * The refusal behind an error, null for any other error. Told by its shape: discord.js brings a copy of the REST client
 * of its own, so there may be two classes of the same name.
 */
export function refusalOf(error: unknown): DiscordRefusal | null {
  if (!(error instanceof Error) || !('rawError' in error && 'code' in error && 'status' in error)) return null;
  const { code, status, message } = error;
  const isCode = typeof code === 'number' || typeof code === 'string';
  return isCode && typeof status === 'number' ? { code, status, message } : null;
}

/** Whether Discord read the message and does not take it: a smaller or plainer one may pass. */
export function isRefusedPayload(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal !== null && (refusal.status === 400 || refusal.status === 413);
}
