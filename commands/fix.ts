import { suggestSymptoms } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';
import { onDemand } from '../src/core/on-demand.ts';

const answers = onDemand(() => import('../src/answers/ask.ts'));
const lists = onDemand(() => import('../src/answers/symptom.ts'));

/** `fix [SYMPTOM TEXT]` */
export const fix: Command = {
  name: 'fix',
  aliases: ['error', 'symptom', 'debug'],
  summary: { en: 'the cause and cure of an error message', 'zh-CN': '报错信息的原因和解决办法' },
  argument: {
    name: 'text',
    label: 'TEXT OF THE MESSAGE',
    kind: 'text',
    isOptional: true,
    hint: { en: 'The message as you saw it; empty: known problems', 'zh-CN': '看到的报错原文；留空则列出已知问题' },
  },
  options: ['docker', 'kernel', 'init', 'fs', 'rootless'],
  examples: ['fix "No chain/target/match by that name"', 'fix xt-masquerade-missing'],
  isConstant: true,
  prepare: () => Promise.all([answers(), lists()]),
  async run(call, context) {
    const text = call.args.join(' ');
    const answer = { ...context, locale: call.locale };
    if (text === '') return (await lists()).answerSymptoms(answer);
    return (await answers()).answerText(text, 'fix', answer, call.overrides);
  },
  complete: (_args, { knowledge }) => suggestSymptoms(knowledge),
};
