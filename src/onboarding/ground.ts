/** What the way of a person depends on, from the knowledge base and from what is known of their host. */
import { chosenRecommendation } from '../answers/recommend.ts';
import type { AnswerContext } from '../answers/shared.ts';
import type { HostProfile } from '../core/profile.ts';
import type { Ground } from './way.ts';

/** @param context that of the question: its profile has what is remembered of the person */
export function groundOf({ knowledge, profile, told, toldBy }: AnswerContext): Ground {
  return {
    paths: knowledge.onboardingPaths,
    step: (id) => knowledge.get('onboarding-step', id),
    profile,
    told: Object.keys({ ...toldBy, ...told }) as (keyof HostProfile)[],
    backends(host) {
      const { choose, alternatives } = chosenRecommendation({ knowledge, profile: host });
      return [...new Set([...(choose === null ? [] : [choose]), ...alternatives.map(({ backend }) => backend)])];
    },
    drivers: knowledge.all('backend').map(({ id }) => id),
  };
}
