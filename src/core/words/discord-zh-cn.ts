/** Chinese words of the Discord adapter. */
import type { discordEn } from './discord-en.ts';

export const discordZhCn: typeof discordEn = {
  discord: {
    say: (what, value) => {
      if (what === 'fragment') return '附件 `docker.config`';
      if (what === 'script') return '附件 `docker-config.sh`';
      return value === '' ? `选项 \`${what}\`` : `\`${what}:${value}\``;
    },
    askNext: '接着问……',
    moreSources: (count) => `另有 ${count} 个来源`,
    restAttached: '完整报告见附件。',
    commandsAttached: '命令较长，见附件。',
    language: '中文',
    reviewCommand: '检查附带的 .config',
    explainCommand: '解释这个报错',
    commandSummary: 'Gentoo 上的 Docker：存储驱动、USE 标志、内核选项、报错、检查',
    options: {
      docker: 'Docker 版本，如 29.7',
      kernel: 'Linux 版本，如 6.18',
      arch: '架构',
      init: 'init 系统',
      fs: 'Docker 数据所在的文件系统',
      rootless: '不用 root 运行 Docker',
      'userns-remap': '启用 userns-remap',
      'disk-quota': '限制每个容器的大小',
      selinux: '启用 SELinux',
      existing: '已有数据的存储驱动',
      to: '预演升级到这个 Linux 版本，如 7.3',
      want: '还要检查的功能，用逗号分隔',
      locale: '回答的语言',
    },
    arguments: {
      name: '哪一个；留空则全部列出',
      flag: 'USE 标志；留空则全部列出',
      option: '选项、分组或功能；留空则列出分组',
      topic: '主题；留空则全部列出',
      text: '看到的报错原文；留空则列出已知问题',
      question: '你的问题，中英文都可以',
      step: '某一步；留空则整个列表',
      command: '命令；留空则全部列出',
      first: '第一个',
      second: '第二个',
      third: '第三个',
      fourth: '第四个',
      file: '.config、/proc/config.gz，或 Portage、check-config.sh 的输出',
    },
    forgotten: '这个按钮已失效；请重新提问。',
    sharedAlready: '这条结果已经在这里分享过了。',
  },
};
