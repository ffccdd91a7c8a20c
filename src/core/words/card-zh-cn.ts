/** Chinese words of cards. */
import type { cardEn } from './card-en.ts';

export const cardZhCn: typeof cardEn = {
  card: {
    allAssumed: (host) => `${host}（默认假定）`,
    restAssumed: (known, assumed) => `${known} · 默认假定：${assumed}`,
    noSection: (id, all) =>
      all === '' ? `这个回答没有 ${id} 部分，也没有别的部分` : `这个回答没有 ${id} 部分；有的是 ${all}`,
    back: '回到简短回答',
    details: '详情',
    sources: '全部来源',
    compareWith: (name) => `与 ${name} 比较`,
    compare: (names) => `比较 ${names}`,
    moveAway: (name) => `从 ${name} 迁走`,
    about: (name) => `了解 ${name}`,
    useFlag: (flag) => `USE 标志 ${flag}`,
    backends: '全部存储驱动',
    useFlags: '全部 USE 标志',
    kernelOptions: '按主题看内核选项',
    kernelGroup: (group) => `内核选项：${group}`,
    recommend: '我的主机该用哪个驱动',
    symptoms: '已知问题',
    installTopics: '安装步骤',
    onboard: '从零到第一个容器',
    help: '可以问什么',
    analyze: '检查内核配置',
    byItself: '自动选用',
    selectedUntil: (how, version) => `${version} 及以前${how}`,
    selectedSince: (how, version) => `${version} 起${how}`,
    andOthers: (names, count) => `${names} 等，另有 ${count} 个`,
    sourceCode: (name) => `${name} 源码`,
  },
};
