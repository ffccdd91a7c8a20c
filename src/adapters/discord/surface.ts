/** How hints in answers are said on Discord. */
import type { Surface } from '../../core/hints.ts';
import { discordWords } from './words/index.ts';

export const DISCORD: Surface = {
  knowsPeople: true,
  say: (what, value, words) => discordWords(words).say(what, value),
};
