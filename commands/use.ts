import { findFact } from '../src/answers/find-fact.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import { answerUseFlag, answerUseFlags, sortUseFlags } from '../src/answers/use-flag.ts';
import { USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Command } from '../src/core/command.ts';

/** `use [FLAG]` */
export const use: Command = {
  name: 'use',
  aliases: ['useflag', 'flag', 'flags'],
  summary: {
    en: 'what a USE flag does, on which package, since when',
    'zh-CN': 'USE 标志：作用、属于哪个包、从何时起',
  },
  argument: {
    name: 'flag',
    label: 'FLAG',
    kind: 'name',
    isOptional: true,
    hint: { en: 'USE flag; empty: all of them', 'zh-CN': 'USE 标志；留空则全部列出' },
  },
  options: USUAL_OPTIONS,
  examples: ['use btrfs', 'use device-mapper', 'use contrib'],
  isConstant: true,
  run(call, context) {
    const name = call.args.join(' ').replace(/^\+/, '');
    const answer = { ...context, locale: call.locale };
    return name === '' ? answerUseFlags(answer) : answerUseFlag(findFact('use-flag', name, answer), answer);
  },
  complete: (_args, { knowledge }) =>
    suggestFacts(sortUseFlags(knowledge.all('use-flag'), knowledge.defaultProfile.docker)),
};
