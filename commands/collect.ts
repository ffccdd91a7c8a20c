import { readFileSync } from 'node:fs';
import { USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Command } from '../src/core/command.ts';
import { onDemand } from '../src/core/on-demand.ts';

const answers = onDemand(() => import('../src/answers/collect/collect.ts'));

/** `collect` */
export const collect: Command = {
  name: 'collect',
  aliases: ['gather', 'bundle', '收集'],
  summary: {
    en: 'a script that gathers what a review of your host needs, with secrets masked',
    'zh-CN': '给出一个脚本，收集检查主机所需的资料，并遮盖机密',
  },
  argument: null,
  options: USUAL_OPTIONS,
  examples: ['collect'],
  givesScript: true,
  isConstant: true,
  prepare: answers,
  async run(call) {
    const { answerCollect, COLLECT_SCRIPT } = await answers();
    return answerCollect(call.locale, readFileSync(COLLECT_SCRIPT, 'utf8'));
  },
  complete: null,
};
