/** The fix of everything but the kernel, as a document has it. */
import type { Text } from '../../../knowledge/schema/common.ts';
import type { Phase } from '../edit.ts';

/** A file as it should be. */
export interface FixedFile {
  /** The file that it replaces, as it was attached. */
  readonly file: string;
  /** Where it belongs on the host; null when that is not known. */
  readonly path: string | null;
  readonly content: string;
  /** 1-based lines of the old file that change or go. */
  readonly changed: readonly number[];
  /** Secrets were masked: they have to be put back by hand. */
  readonly isMasked: boolean;
}

/** A command in its place. */
export interface FixCommand {
  readonly phase: Phase;
  readonly command: string;
  readonly text?: Text;
}

export interface HostFix {
  readonly files: readonly FixedFile[];
  /** In the order in which they are to be typed; nothing of phase `point-of-no-return` can be taken back. */
  readonly commands: readonly FixCommand[];
}
