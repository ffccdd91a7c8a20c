import { answerText } from '../src/answers/ask.ts';
import { offer } from '../src/answers/offers.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';

/** `ask QUESTION` */
export const ask: Command = {
  name: 'ask',
  aliases: ['q', 'search', '问'],
  summary: { en: 'a question in your own words, in English or Chinese', 'zh-CN': '用自己的话提问，中英文都可以' },
  usage: 'QUESTION',
  examples: ['ask why does docker need br_netfilter', 'ask 普通用户怎么运行 docker'],
  takesText: true,
  takesFiles: false,
  isConstant: true,
  run(call, context) {
    const question = call.args.join(' ');
    if (question === '')
      throw new UserError('usage', (words) => words.missingArgument('ask QUESTION'), [
        offer('help', { ...context, locale: call.locale }),
      ]);
    return answerText(question, 'ask', { ...context, locale: call.locale }, call.overrides);
  },
};
