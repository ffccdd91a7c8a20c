/** Chinese words of the Discord adapter. */
import type { discordEn } from './en.ts';

export const discordZhCn: typeof discordEn = {
  say: (what, value) => {
    if (what === 'fragment') return '附件 `docker.config`';
    if (what === 'script') return '附件 `docker-config.sh`';
    return value === '' ? `选项 \`${what}\`` : `\`${what}:${value}\``;
  },
  askNext: '接着问……',
  moreSources: (count) => `另有 ${count} 个`,
  restAttached: '完整报告见附件。',
  commandsAttached: '命令较长，见附件。',
  reviewCommand: '检查附带的 .config',
  explainCommand: '解释这个报错',
  commandSummary: 'Gentoo 上的 Docker：存储驱动、USE 标志、内核选项、报错、检查',
  several: {
    first: '第一个',
    second: '第二个',
    third: '第三个',
    fourth: '第四个',
  },
  forgotten: '这个按钮已失效；请重新提问。',
  sharedAlready: '这条结果已经在这里分享过了。',
  env: {
    shardsWrong: '必须是 auto 或 1 到 9999 的数字',
    withVersion: '末尾不能带版本号，请去掉',
    tokenWrong: '不是 bot token；请从 Bot 页面复制，前面不要带“Bot ”',
    applicationIdWrong: '必须是 General Information 页面上的那串数字',
    tokenForRegistration: '未设置；注册命令需要 bot token',
    publicKeyWrong: '必须是 General Information 页面上的 64 位十六进制数',
    shardsOverHttp: '用于网关方式，但又设置了用于 HTTP 的 DISCORD_PUBLIC_KEY；请只留一个',
    tokenMissing: '未设置；用网关方式请设置它，用 HTTP 请设置 DISCORD_PUBLIC_KEY 和 PORT',
  },
  doctor: {
    noToken: '没有 DISCORD_TOKEN 就无法向 Discord 查询；令牌和命令注册情况没有检查',
    intents: '不需要特权 intent；没有它也能收到交互',
    otherApplication: (id) => `DISCORD_TOKEN 属于应用 ${id}，与 DISCORD_APPLICATION_ID 不符；请从同一个应用复制这两项`,
    registered: '所有命令都已注册，并且是最新的',
    notRegistered: (count) => `有 ${count} 个命令没有注册或已过时；请运行 npm run discord:register`,
  },
};
