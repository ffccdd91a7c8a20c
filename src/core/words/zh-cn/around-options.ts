/** What people say in Chinese around the options of a kernel, folded (Simplified). */
import type { aroundOptionsEn } from '../en/around-options.ts';

export const aroundOptionsZhCn: typeof aroundOptionsEn = {
  purposes: {
    swarm: ['docker 集群'],
    rootless: ['无根', '免 root'],
    'user-namespaces': ['用户命名空间重映射'],
    'overlay-network': ['overlay 网络', '覆盖网络', '跨主机网络'],
    'encrypted-overlay': ['加密的 overlay 网络', '加密 overlay 网络'],
    macvlan: ['macvlan 网络'],
    ipvlan: ['ipvlan 网络'],
    'bridge-iptables-nft': [],
    'bridge-iptables-legacy': [],
  },
  notMeantBefore: [
    ...['仅', '只'].flatMap((word) => ['供', '对', '有', '在', '限', '用于'].map((joint) => word + joint)),
    '不需要',
    '无需',
    '用不到',
    ...['不', '没'].flatMap((not) => ['打算', '打算用', '打算搞'].map((what) => not + what)),
    '除了',
    '而不是',
  ],
  articles: [],
  linksBehind: ['我'],
  takenBackBehind: ['不用', '不需要', '用不到', '没用'],
  kernelRanges: ['以上', '以后', '以前', '之前', '之后', '起', '至少', '需要'],
  formerKernels: ['上一个', '上个版本', '上个内核', '原来用', '原来是', '原来的', '原先', '曾经'],
  kernelComments: ['内核', '内核版本', '版本', '内核配置', '当前', '当前内核', '我的内核', '是'],
};
