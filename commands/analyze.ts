import type { Command, CommandCall, CommandContext } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { code } from '../src/core/reply.ts';
import type { FactOf } from '../src/knowledge/knowledge-base.ts';
import { analyze as analyzeFile } from '../src/review/analyze.ts';
import { capFindings } from '../src/review/cap-findings.ts';
import { TextBudget } from '../src/review/input/text-budget.ts';
import { mergeReviews } from '../src/review/merge.ts';
import { createReviewReply } from '../src/review/review-reply.ts';
import { reviewReadable } from '../src/review/unreadable.ts';

function readWants(call: CommandCall, { knowledge }: CommandContext): FactOf<'capability'>[] {
  return call.want.map((name) => {
    const capability = knowledge.find('capability', name);
    if (capability) return capability;
    const all = knowledge.all('capability').map((each) => each.id);
    throw new UserError('usage', (words) => words.unknownCapability(code(name), words.marks.list(all)));
  });
}

/** `analyze FILE… | -` */
export const analyze: Command = {
  name: 'analyze',
  aliases: ['review', 'check', 'analyse'],
  summary: {
    en: 'reviews a kernel .config, or what Portage or check-config.sh said about one',
    'zh-CN': '检查内核 .config，或 Portage、check-config.sh 对它的提示',
  },
  usage: 'FILE… | -',
  examples: [
    'analyze /usr/src/linux/.config',
    'analyze /proc/config.gz --want swarm,overlay-network',
    'analyze - < emerge.log',
  ],
  takesText: false,
  takesFiles: true,
  run(call, context) {
    const { files, unread = [], locale } = call;
    if (files.length + unread.length === 0)
      throw new UserError('usage', (words) => words.missingArgument('analyze FILE'), [
        { type: 'ask', command: 'help analyze' },
      ]);
    const request = { context, overrides: call.overrides, want: readWants(call, context), locale };
    const texts = new TextBudget();
    const { documents, findings } = reviewReadable(files, unread, locale, (file) => analyzeFile(file, request, texts));
    const merged = mergeReviews(documents);
    const document = capFindings({ ...merged, findings: [...merged.findings, ...findings] });
    const oldest = context.knowledge
      .all('kernel-option')
      .map((option) => option.reviewed)
      .sort()[0];
    return createReviewReply(document, locale, oldest ?? context.knowledge.defaultProfile.reviewed);
  },
};
