/** What a rule over a kernel configuration gets and gives. One rule, one file; `index.ts` is the only list. */
import type { Finding, Fix } from '../../review.ts';
import type { CapabilityVerdict, ConfigView } from '../evaluate.ts';
import type { ConfigHeader } from '../header.ts';

export interface RuleInput {
  readonly file: string;
  readonly view: ConfigView;
  readonly header: ConfigHeader;
  /** The kernel that the asker named; undefined = none. */
  readonly askedKernel: string | undefined;
  /** The Docker that a paste comes from and that it was not judged for; null for every other. */
  readonly formerDocker: string | null;
  readonly verdicts: readonly CapabilityVerdict[];
  readonly fix: Fix;
}

export interface Rule {
  /** `kernel-config/` and what is wrong. */
  readonly id: string;
  /** It is about lines as they stand in a file: not for what was put together from a paste. */
  readonly isAboutFiles?: boolean;
  readonly check: (input: RuleInput) => Finding[];
}
