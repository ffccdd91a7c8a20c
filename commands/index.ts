/** The commands, in the order in which help lists them. These are the only lists. */
import type { Command } from '../src/core/command.ts';
import { analyze } from './analyze.ts';
import { ask } from './ask.ts';
import { backend } from './backend.ts';
import { collect } from './collect.ts';
import { compare } from './compare.ts';
import { fix } from './fix.ts';
import { forget } from './forget.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { install } from './install.ts';
import { kernel } from './kernel.ts';
import { onboard } from './onboard.ts';
import { profile } from './profile.ts';
import { recommend } from './recommend.ts';
import { use } from './use.ts';

export const COMMANDS: readonly Command[] = [
  backend,
  compare,
  recommend,
  use,
  kernel,
  install,
  fix,
  ask,
  analyze,
  collect,
  onboard,
  profile,
  forget,
  help,
];

/** What is for those who run the bots: in the terminal alone. */
export const OPERATOR_COMMANDS: readonly Command[] = [gaps];
