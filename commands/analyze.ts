import { offer } from '../src/answers/offers.ts';
import { missingArgument } from '../src/core/arguments.ts';
import type { Command, CommandCall, CommandContext } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { onDemand } from '../src/core/on-demand.ts';
import { code, type Reply } from '../src/core/reply.ts';
import { wordsFor } from '../src/core/words/index.ts';
import type { FactOf } from '../src/knowledge/knowledge-base.ts';

function readWants(call: CommandCall, { knowledge }: CommandContext): FactOf<'capability'>[] {
  return call.want.map((name) => {
    const capability = knowledge.find('capability', name);
    if (capability) return capability;
    const all = knowledge.all('capability').map((each) => each.id);
    throw new UserError('usage', (words) => words.unknownCapability(code(name), words.marks.list(all)));
  });
}

/** What is no configuration may be a log; null: no file is. */
async function readAsLogs(call: CommandCall, context: CommandContext): Promise<Reply | null> {
  const { readInput } = await import('../src/review/input/read-input.ts');
  const { answerLogs } = await import('../src/answers/answer-logs.ts');
  const logs: { name: string; text: string }[] = [];
  const problems = (call.unread ?? []).map(({ problem }) => problem);
  for (const file of call.files) {
    try {
      logs.push(readInput(file));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.tell(wordsFor(call.locale)));
    }
  }
  return answerLogs(logs, problems, call.overrides, { ...context, locale: call.locale });
}

/** What tells files of a host and words about a kernel, once something was pasted. */
const recognition = onDemand(() => import('../src/review/is-paste.ts'));
/** What reviews, once there was something to review: in a chat that is never this thread. */
const reviews = onDemand(() => import('../src/review/review-files.ts'));

/** `analyze FILE… | -` */
export const analyze: Command = {
  name: 'analyze',
  aliases: ['review', 'check', 'analyse'],
  summary: {
    en: 'reviews a kernel .config, or what Portage or check-config.sh said about one',
    'zh-CN': '检查内核 .config，或 Portage、check-config.sh 对它的提示',
  },
  argument: {
    name: 'file',
    label: 'FILE',
    kind: 'files',
    isOptional: false,
    hint: {
      en: 'A .config, /proc/config.gz, or the output of Portage or check-config.sh',
      'zh-CN': '.config、/proc/config.gz，或 Portage、check-config.sh 的输出',
    },
  },
  options: ['want', 'to', 'docker', 'kernel', 'arch', 'init', 'rootless'],
  examples: [
    'analyze /usr/src/linux/.config',
    'analyze /proc/config.gz --want swarm,overlay-network',
    'analyze .config --to 7.3',
    'analyze old.config new.config',
    'analyze - < emerge.log',
  ],
  async pastesIn(text, { knowledge }) {
    return (await recognition()).pastesIn(text, knowledge);
  },
  async run(call, context) {
    if (call.files.length + (call.unread?.length ?? 0) === 0)
      throw missingArgument(analyze, [offer('help analyze', { ...context, locale: call.locale })]);
    const want = readWants(call, context);
    const { reviewFiles } = await reviews();
    try {
      return await reviewFiles(call, want, context);
    } catch (error) {
      const reply = error instanceof UserError ? await readAsLogs(call, context) : null;
      if (reply === null) throw error;
      return reply;
    }
  },
  complete: null,
};
