import { answerBackend, answerBackends, sortBackends } from '../src/answers/backend.ts';
import { findFact } from '../src/answers/find-fact.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import { USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Command } from '../src/core/command.ts';

/** `backend [NAME]` */
export const backend: Command = {
  name: 'backend',
  aliases: ['backends', 'storage', 'driver'],
  summary: {
    en: 'what a storage backend is, needs and costs, then and now',
    'zh-CN': '存储驱动：是什么、需要什么、代价如何，从前与现在',
  },
  argument: {
    name: 'name',
    label: 'NAME',
    kind: 'name',
    isOptional: true,
    hint: { en: 'Which one; empty: all of them', 'zh-CN': '哪一个；留空则全部列出' },
  },
  options: USUAL_OPTIONS,
  examples: ['backend btrfs', 'backend aufs --docker 18.09'],
  isConstant: true,
  run(call, context) {
    const name = call.args.join(' ');
    const answer = { ...context, locale: call.locale };
    return name === '' ? answerBackends(answer) : answerBackend(findFact('backend', name, answer), answer);
  },
  complete: (_args, { knowledge }) =>
    suggestFacts(sortBackends(knowledge.all('backend'), knowledge.defaultProfile.docker)),
};
