/** Renders a reply for scripts: the review document where there is one, else the reply itself. */
import type { Reply } from '../reply.ts';

/** Pretty-printed JSON; ends with a line break. */
export function renderJson(reply: Reply): string {
  const { document, ...rest } = reply;
  return `${JSON.stringify(document ?? { schemaVersion: 1, ...rest }, null, 2)}\n`;
}
