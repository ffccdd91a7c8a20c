import { sortBackends } from '../src/answers/backend.ts';
import { answerCompare } from '../src/answers/compare.ts';
import { findFact } from '../src/answers/find-fact.ts';
import { offer } from '../src/answers/offers.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';

/** `compare A B…` */
export const compare: Command = {
  name: 'compare',
  aliases: ['vs', 'diff'],
  summary: { en: 'storage backends side by side', 'zh-CN': '并排比较存储驱动' },
  usage: 'A B…',
  examples: ['compare btrfs overlay2', 'compare overlay2 overlayfs zfs'],
  takesText: false,
  takesFiles: false,
  isConstant: true,
  run(call, context) {
    const answer = { ...context, locale: call.locale };
    const names = call.args.filter((name) => !/^(vs\.?|with|and|与|和)$/i.test(name));
    if (names.length < 2)
      throw new UserError('usage', (words) => words.missingArgument('compare A B'), [
        offer('compare btrfs overlay2', answer),
      ]);
    return answerCompare([...new Set(names.map((name) => findFact('backend', name, answer)))], answer);
  },
  complete: (args, { knowledge }) =>
    suggestFacts(
      sortBackends(knowledge.all('backend'), knowledge.defaultProfile.docker).filter(({ id }) => !args.includes(id)),
    ),
};
