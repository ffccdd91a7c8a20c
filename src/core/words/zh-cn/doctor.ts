/** Chinese words of `docker-gentoo doctor`. */
import type { doctorEn } from '../en/doctor.ts';

export const doctorZhCn: typeof doctorEn = {
  doctor: {
    states: { good: '正常', bad: '有问题', unsure: '未知' },
    configuration: (bots) => `以下平台的变量齐全：${bots.join('、')}`,
    noAnswer: (host, reason) => `无法连接 ${host}（${reason}）；请检查 DNS、防火墙、代理和本机的证书`,
    tokenGood: (variable) => `${variable} 有效`,
    tokenBad: (variable, reason) => `${variable} 被拒绝（${reason}）；请从应用页面重新复制`,
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
