/** Chinese words about what is remembered. */
import type { memoryEn } from './memory-en.ts';

export const memoryZhCn: typeof memoryEn = {
  memory: {
    down: '现在读不到我记住的内容。问题照常回答；这一项请过一分钟再试。',
    none: '这个机器人没有地方保存内容，什么也不会记住。问题照常回答；运维人员可以参考 docs/store.md。',
    noSuchScope: '这里没有可供大家共用的设置：私信不属于任何团队频道。',
    notRead: '刚才查不到你的主机信息：这个答案针对的是其中写明的主机。',
  },
};
