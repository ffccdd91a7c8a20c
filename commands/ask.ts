import { offer } from '../src/answers/offers.ts';
import { missingArgument, USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Command } from '../src/core/command.ts';
import { onDemand } from '../src/core/on-demand.ts';

const answers = onDemand(() => import('../src/answers/ask.ts'));

/** `ask QUESTION` */
export const ask: Command = {
  name: 'ask',
  aliases: ['q', 'search', '问'],
  summary: { en: 'a question in your own words, in English or Chinese', 'zh-CN': '用自己的话提问，中英文都可以' },
  argument: {
    name: 'question',
    label: 'QUESTION',
    kind: 'text',
    isOptional: false,
    hint: { en: 'Your question, in English or Chinese', 'zh-CN': '你的问题，中英文都可以' },
  },
  options: USUAL_OPTIONS,
  examples: ['ask why does docker need br_netfilter', 'ask 普通用户怎么运行 docker'],
  isConstant: true,
  prepare: answers,
  async run(call, context) {
    const question = call.args.join(' ');
    if (question === '') throw missingArgument(ask, [offer('help', { ...context, locale: call.locale })]);
    const { answerText } = await answers();
    return answerText(question, 'ask', { ...context, locale: call.locale }, call.overrides);
  },
  complete: null,
};
