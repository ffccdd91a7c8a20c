/** How hints in answers are said on Slack. */
import type { Surface } from '../../core/hints.ts';
import { slackWords } from './words/index.ts';

export const SLACK: Surface = {
  knowsPeople: true,
  say: (what, value, words) => slackWords(words).say(what, value),
};
