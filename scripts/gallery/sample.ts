/** One picture of the gallery. */
import type { Reply } from '../../src/core/reply.ts';

/** One picture: what was asked, and the answer. */
export interface Sample {
  readonly name: string;
  readonly reply: Reply;
  /** The question; undefined where files were asked about. */
  readonly line?: string;
}
