/** Chinese words about variables of the environment that are missing or wrong. */
import { doctorZhCn } from './doctor-zh-cn.ts';
import type { envEn } from './env-en.ts';

export const envZhCn: typeof envEn = {
  ...doctorZhCn,
  env: {
    problem: (variable, problem) => `${variable}：${problem}`,
    notReadable: (reason) => `无法读取（${reason}）；请检查权限`,
    fileNotReadable: (file, reason) => `指定的 ${file} 无法读取（${reason}）`,
    fileEmpty: (file) => `指定的 ${file} 是空的`,
    fileTooLong: (file, limit) => `指定的 ${file} 超过 ${limit} 字节；这个文件里只应有密钥本身`,
    oneOf: (values) => `只能是以下之一：${values.join('、')}`,
    noBot:
      '里面没有 Slack 或 Discord 的变量，环境变量里也没有；请在里面填写（cp .env.example .env；写法见 docs/slack.md 和 docs/discord.md）',
    portMissing: '未设置；通过 HTTP 接入 Slack 或 Discord 时必须指定监听端口',
    portWrong: '必须是 0 到 65535 的数字',
    addressWrong: '必须是 https:// 地址；只有本机可以用 http://',
    hostWrong: (host) => `含有 ${host}；只能写主机名，例如 files.example.org:8443`,
    feedbackUrlWrong: (limit) => `必须是网页地址，最长 ${limit} 个字符，例如 https://github.com/OWNER/NAME/issues/new`,
    hostAddressWrong: '必须是本机地址，例如 127.0.0.1 或 0.0.0.0',
    botTokenMissing: '未设置，但设置了其他 Slack 变量',
    botTokenWrong: '必须以 xoxb- 开头；这里要填 bot token',
    bothModes:
      '与 SLACK_APP_TOKEN 同时设置了；用 Socket Mode 就只留 SLACK_APP_TOKEN，用 HTTP 就只留 SLACK_SIGNING_SECRET 和 PORT',
    noMode: '未设置；用 Socket Mode 请设置它，用 HTTP 请设置 SLACK_SIGNING_SECRET 和 PORT',
    appTokenWrong: '必须以 xapp- 开头；这里要填 app-level token',
    shardsWrong: '必须是 auto 或 1 到 9999 的数字',
    withVersion: '末尾不能带版本号，请去掉',
    tokenWrong: '不是 bot token；请从 Bot 页面复制，前面不要带“Bot ”',
    applicationIdWrong: '必须是 General Information 页面上的那串数字',
    tokenForRegistration: '未设置；注册命令需要 bot token',
    publicKeyWrong: '必须是 General Information 页面上的 64 位十六进制数',
    shardsOverHttp: '用于网关方式，但又设置了用于 HTTP 的 DISCORD_PUBLIC_KEY；请只留一个',
    tokenMissing: '未设置；用网关方式请设置它，用 HTTP 请设置 DISCORD_PUBLIC_KEY 和 PORT',
    databaseWrong: '必须是 postgresql://user:password@host/database 这样的地址',
    numberWrong: (least) => `必须是 ${least} 到 999999 的整数`,
  },
};
