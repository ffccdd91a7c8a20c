/** Chinese words of `docker-gentoo doctor`. */
import type { doctorEn } from './doctor-en.ts';

export const doctorZhCn: typeof doctorEn = {
  doctor: {
    states: { good: '正常', bad: '有问题', unsure: '未知' },
    configuration: (bots) => `以下平台的变量齐全：${bots.join('、')}`,
    noAnswer: (host, reason) => `无法连接 ${host}（${reason}）；请检查 DNS、防火墙、代理和本机的证书`,
    tokenGood: (variable) => `${variable} 有效`,
    tokenBad: (variable, reason) => `${variable} 被拒绝（${reason}）；请从应用页面重新复制`,
    scopesGood: '应用的权限范围（scope）齐全',
    scopesMissing: (scopes) =>
      `应用缺少以下权限范围（scope）：${scopes.join('、')}；请在 OAuth & Permissions 里添加，然后重新安装应用`,
    scopesUnknown: 'Slack 没有说明应用有哪些权限范围（scope）；请对照 docs/slack.md 检查',
    noToken: '没有 DISCORD_TOKEN 就无法向 Discord 查询；令牌和命令注册情况没有检查',
    intents: '不需要特权 intent；没有它也能收到交互',
    otherApplication: (id) => `DISCORD_TOKEN 属于应用 ${id}，与 DISCORD_APPLICATION_ID 不符；请从同一个应用复制这两项`,
    registered: '所有命令都已注册，并且是最新的',
    notRegistered: (count) => `有 ${count} 个命令没有注册或已过时；请运行 npm run discord:register`,
    clockGood: (host) => `本机时钟与 ${host} 一致`,
    clockWrong: (host, seconds) =>
      `本机时钟与 ${host} 相差 ${seconds} 秒；超过 300 秒时带签名的请求会被拒绝。请启动时间同步服务（chronyd 或 ntpd）`,
    storeNone: '按设置不保存任何内容（STORE_PATH=none）',
    databaseGood: '数据库有应答',
    databaseBad: (reason) => `数据库没有应答（${reason}）；请检查 DATABASE_URL、服务器是否在运行，以及是否允许本机连接`,
    folderGood: (folder, megabytes) => `${folder} 可以写入，剩余 ${megabytes} MB`,
    folderBad: (folder, reason) => `${folder} 里无法保存内容（${reason}）；请设置 STORE_PATH，或允许机器人的用户写入`,
    diskFull: (folder, megabytes) => `${folder} 只剩 ${megabytes} MB；数据库的日志文件也要空间，请至少腾出 100 MB`,
  },
};
