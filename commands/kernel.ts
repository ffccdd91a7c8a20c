import { findFact } from '../src/answers/find-fact.ts';
import { suggestKernelNames } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';
import { onDemand } from '../src/core/on-demand.ts';
import { foldName } from '../src/knowledge/knowledge-base.ts';
import { KERNEL_GROUPS } from '../src/knowledge/schema/names.ts';

const options = onDemand(() => import('../src/answers/kernel-option.ts'));
const lists = onDemand(() => import('../src/answers/kernel-list.ts'));

/**
 * `kernel [OPTION|GROUP|CAPABILITY]`; an option's own name wins over a group or capability of that name, which are then
 * asked for as `capability:NAME` and `group:NAME`.
 */
export const kernel: Command = {
  name: 'kernel',
  aliases: ['config', 'kconfig', 'option'],
  summary: {
    en: 'why Docker wants a kernel option, and where it is in menuconfig',
    'zh-CN': '内核选项：Docker 为什么需要它，menuconfig 里在哪里',
  },
  argument: {
    name: 'option',
    label: 'OPTION|GROUP|CAPABILITY',
    kind: 'name',
    isOptional: true,
    hint: { en: 'Option, group or capability; empty: all groups', 'zh-CN': '选项、分组或功能；留空则列出分组' },
  },
  options: ['docker', 'kernel', 'arch'],
  examples: ['kernel bridge_netfilter', 'kernel CONFIG_NF_NAT_IPV4', 'kernel swarm', 'kernel bridge-nftables'],
  isConstant: true,
  prepare: () => Promise.all([options(), lists()]),
  async run(call, context) {
    const { answerKernelOption } = await options();
    const { answerCapability, answerKernelGroup, answerKernelGroups } = await lists();
    const name = call.args.join(' ').replace(/=[ymn]$/i, '');
    const answer = { ...context, locale: call.locale };
    if (name === '') return answerKernelGroups(answer);
    const [, kind, bare = name] = /^(capability|group):(.*)$/.exec(name) ?? [];
    const option = kind === undefined ? context.knowledge.find('kernel-option', bare) : undefined;
    if (option) return answerKernelOption(option, answer);
    const capability = kind === 'group' ? undefined : context.knowledge.find('capability', bare);
    if (capability) return answerCapability(capability, answer);
    const group = KERNEL_GROUPS.find((each) => each === foldName(bare));
    return group
      ? answerKernelGroup(group, answer)
      : answerKernelOption(findFact('kernel-option', bare, answer), answer);
  },
  complete: (_args, { knowledge }) => suggestKernelNames(knowledge),
};
