import { findFact } from '../src/answers/find-fact.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import { answerUseFlag, answerUseFlags, sortUseFlags } from '../src/answers/use-flag.ts';
import type { Command } from '../src/core/command.ts';

/** `use [FLAG]` */
export const use: Command = {
  name: 'use',
  aliases: ['useflag', 'flag', 'flags'],
  summary: {
    en: 'what a USE flag does, on which package, since when',
    'zh-CN': 'USE 标志：作用、属于哪个包、从何时起',
  },
  usage: '[FLAG]',
  examples: ['use btrfs', 'use device-mapper', 'use contrib'],
  takesText: false,
  takesFiles: false,
  isConstant: true,
  run(call, context) {
    const name = call.args.join(' ').replace(/^\+/, '');
    const answer = { ...context, locale: call.locale };
    return name === '' ? answerUseFlags(answer) : answerUseFlag(findFact('use-flag', name, answer), answer);
  },
  complete: (_args, { knowledge }) =>
    suggestFacts(sortUseFlags(knowledge.all('use-flag'), knowledge.defaultProfile.docker)),
};
