/** The commands, in the order in which help lists them. This is the only list. */
import type { Command } from '../src/core/command.ts';
import { analyze } from './analyze.ts';
import { ask } from './ask.ts';
import { backend } from './backend.ts';
import { collect } from './collect.ts';
import { compare } from './compare.ts';
import { fix } from './fix.ts';
import { forget } from './forget.ts';
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
