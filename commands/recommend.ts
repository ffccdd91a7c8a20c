import type { Command } from '../src/core/command.ts';
import { onDemand } from '../src/core/on-demand.ts';

const answers = onDemand(() => import('../src/answers/recommend.ts'));

/** `recommend`, with the situation in the options. */
export const recommend: Command = {
  name: 'recommend',
  aliases: ['suggest', 'choose'],
  summary: { en: 'which storage backend for your host, and why', 'zh-CN': '你的主机该用哪个存储驱动，为什么' },
  argument: null,
  options: ['fs', 'rootless', 'userns-remap', 'disk-quota', 'existing', 'docker', 'kernel', 'init', 'selinux', 'arch'],
  showsOptions: true,
  examples: ['recommend --fs btrfs', 'recommend --rootless --kernel 5.4', 'recommend --fs xfs --disk-quota'],
  isConstant: true,
  prepare: answers,
  run: async (call, context) => (await answers()).answerRecommend({ ...context, locale: call.locale }),
  complete: null,
};
