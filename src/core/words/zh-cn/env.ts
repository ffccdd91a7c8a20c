/** Chinese words about variables of the environment that are missing or wrong. */

import type { envEn } from '../en/env.ts';
import { doctorZhCn } from './doctor.ts';

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
    storeMissing: '不能是 none；多个工作区的令牌必须保存下来',
    databaseWrong: '必须是 postgresql://user:password@host/database 这样的地址',
    numberWrong: (least) => `必须是 ${least} 到 999999 的整数`,
  },
};
