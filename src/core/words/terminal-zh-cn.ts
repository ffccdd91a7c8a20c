/** Chinese words of the terminal: options are the same in every language. */
import { terminalEn } from './terminal-en.ts';

export const terminalZhCn: typeof terminalEn = terminalEn;
