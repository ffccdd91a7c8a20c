/** Chinese words for answers to free text. */
import type { askEn } from '../en/ask.ts';

export const askZhCn: typeof askEn = {
  ask: {
    readFromText: (parts) => `从你的文字里读到：${parts}。`,
    alsoAsked: (question, title) => `你还问了 ${question}：见“${title}”。`,
    alsoNear: (question, title) => `你还问了 ${question}，最接近的是“${title}”。`,
    leftOpen: (question) => `这里没有回答 ${question}，请单独再问一次。`,
    alsoInText: '这段文字里还有',
    alsoPossible: '也可能是',
    noDirectAnswer: '这个问题没有直接的答案',
    noFlag: (name) => `docker 及其周边的软件包里，我没有见过名为 ${name} 的 USE 标志`,
    nearest: '最接近的是下面这些，是其中之一吗？',
    unknownMessage: '没见过这条报错',
    whichDoYouSee: '最接近的是下面这些，你看到的是哪一个？',
    unknownHint: '我知道的内容里没有这个问题的答案。贴出完整的报错，或者说出相关的名称，可能会有帮助；我还能做的有：',
    offTopic: '我只懂 Gentoo 上的 Docker，以及它所用的内核',
    offTopicHint: '没有找到与此有关的内容。我能做的有：',
    optionsPaste: '这是内核选项，我可以检查',
    optionsPasteHint: '请不带命令，单独作为一条消息重新发送，或者作为文件交给 `analyze`。',
    quietPaste: '这段文字里没有我认识的报错',
    quietPasteHint: '调试信息和已知无害的内容已略过。如果有什么不正常，请贴出报错的那一行，或者说说现象。',
    greeting: '你好！Gentoo 上的 Docker 和它所用的内核，都可以问我',
    greetingHint: '可以用自己的话提问、贴报错信息，或者把内核配置发给我检查。',
    welcome: '不客气，有问题随时再问',
    canOnboard: '从零到第一个容器的步骤',
    canFix: '贴上报错信息，告诉你原因和解决办法',
    canRecommend: '你的主机该用哪个存储驱动',
    canHelp: '所有可以问的内容',
    moveTitle: (from) => `从 ${from} 迁移出去`,
    moveAdvice: '数据不会自动过去：先导出镜像，改驱动，重启，再导入。容器要重新创建，卷不受影响。',
  },
};
