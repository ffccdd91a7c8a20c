import { sortBackends } from '../src/answers/backend.ts';
import { findFact } from '../src/answers/find-fact.ts';
import { offer } from '../src/answers/offers.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import { missingArgument, USUAL_OPTIONS } from '../src/core/arguments.ts';
import type { Command } from '../src/core/command.ts';
import { onDemand } from '../src/core/on-demand.ts';
import { heard } from '../src/core/words/heard.ts';

const answers = onDemand(() => import('../src/answers/compare.ts'));

const BETWEEN = new Set(heard(({ between }) => between));

/** `compare A B…` */
export const compare: Command = {
  name: 'compare',
  aliases: ['vs', 'diff'],
  summary: { en: 'storage backends side by side', 'zh-CN': '并排比较存储驱动' },
  argument: {
    name: 'name',
    label: 'A B',
    kind: 'names',
    isOptional: false,
    hint: { en: 'A storage driver', 'zh-CN': '一个存储驱动' },
  },
  options: USUAL_OPTIONS,
  examples: ['compare btrfs overlay2', 'compare overlay2 overlayfs zfs'],
  isConstant: true,
  prepare: answers,
  async run(call, context) {
    const answer = { ...context, locale: call.locale };
    const names = call.args.filter((name) => !BETWEEN.has(name.toLowerCase()));
    if (names.length < 2) throw missingArgument(compare, [offer('compare btrfs overlay2', answer)]);
    const { answerCompare } = await answers();
    return answerCompare([...new Set(names.map((name) => findFact('backend', name, answer)))], answer);
  },
  complete: (args, { knowledge }) =>
    suggestFacts(
      sortBackends(knowledge.all('backend'), knowledge.defaultProfile.docker).filter(({ id }) => !args.includes(id)),
    ),
};
