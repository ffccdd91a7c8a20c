import { USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { code } from '../src/core/reply.ts';

/** `gaps [TEXT]`: for operators and those who write facts; chats do not offer it. */
export const gaps: Command = {
  name: 'gaps',
  aliases: [],
  summary: {
    en: 'what the bots’ users found wrong and what they asked in vain; `gaps issue` as the text of an issue',
    'zh-CN': '机器人用户指出的错误和没有得到答案的问题；`gaps issue` 输出 issue 文本',
  },
  argument: {
    name: 'text',
    label: 'TEXT',
    kind: 'name',
    isOptional: true,
    hint: { en: 'issue: as the text of an issue; empty: a table', 'zh-CN': 'issue：输出 issue 文本；留空则为表格' },
  },
  options: USUAL_OPTIONS,
  examples: ['gaps', 'gaps issue'],
  isAboutMemory: true,
  async run({ args, locale }, _context, { open }) {
    const [what] = args;
    if (what !== undefined && what !== 'issue')
      throw new UserError('usage', (words) => words.notAChoice('gaps', code(what), 'issue'));
    // Of operators alone, who ask for it now and then.
    const { answerGaps } = await import('../src/answers/gaps.ts');
    return answerGaps(await open(), what === 'issue', locale);
  },
  complete: () => [{ name: 'issue' }],
};
