/** What words can be that go on with what was said before. */
import type { Facet } from '../../core/facet-ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { ProfileOverrides } from '../../core/profile.ts';

/** What has changed against the question before, or what about its answer is asked. */
export type FollowUp =
  | {
      readonly kind: 'host';
      readonly overrides: ProfileOverrides;
      readonly want: readonly string[];
      /** It says what the host is, and asks nothing. */
      readonly isStatement: boolean;
      /** One word alone, which may also be a question of its own. */
      readonly isBare: boolean;
    }
  /** A part of its answer; with facets, whatever the answer says of the first of which it says anything. */
  | {
      readonly kind: 'section';
      readonly sections: readonly string[];
      readonly facets?: readonly Facet[];
      /** What the question tells of the host besides. */
      readonly overrides?: ProfileOverrides;
      /** What is told before it is asked, which may say of what. */
      readonly told?: string;
    }
  /** One of what was offered, by its place from 0, -1 the last; `only` where there is one alone, `none` of them. */
  | { readonly kind: 'offer'; readonly place: number | 'only' | 'none' }
  /** The answer once more; with a locale, in that language. */
  | { readonly kind: 'again'; readonly locale?: Locale }
  /** It did not help; it did; a step is done; go on step by step; which of those that were spoken of. */
  | { readonly kind: 'stuck' | 'works' | 'done' | 'start' | 'which' };
