/** What most people come for, each with the command that does it: where somebody asks what can be asked. */
import type { CardFact } from './reply.ts';
import type { Words } from './words/index.ts';

/** At most as many as a card holds. */
export function mainAbilities({ ask, card }: Words): CardFact[] {
  return [
    { label: 'fix', text: ask.canFix },
    { label: 'analyze', text: card.canAnalyze },
    { label: 'recommend', text: ask.canRecommend },
    { label: 'onboard', text: ask.canOnboard },
  ];
}
