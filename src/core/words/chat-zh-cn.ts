/** Chinese words that all chat platforms share. */
import type { chatEn } from './chat-en.ts';

export const chatZhCn: typeof chatEn = {
  chat: {
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    next: (page, pages) => `下一页（${page}/${pages}）`,
    previous: '上一页',
    share: '分享到频道',
    sharedBy: (who) => `由 ${who} 分享`,
    askYourself: (line) => `自己查询：${line}`,
    upload: '上传 .config',
    tooLong: (limit) => `超过 ${limit} 个字符；请只发送报错信息或选项本身，文件请作为附件发送`,
    noFiles: '这条消息里没有文件；请附上内核 `.config`（或 `/proc/config.gz`），或者用下面的按钮',
    nothingToExplain: '这条消息里既没有文字也没有文件；请选择带报错的那一条',
    wrongHost: (name, host) =>
      `${name} 在 ${host} 上，这里不从该主机下载；请直接附上文件（或请管理员把该主机加入 FILE_HOSTS）`,
    fileGone: (name) => `${name} 已经不在了；请重新附上`,
    downloadFailed: (name) => `暂时无法下载 ${name}；请再试一次`,
    refused: (reason: string): string => `平台没有接受完整的回答（${reason}）。请只问其中一部分，或在终端里提问。`,
    busy: '现在要检查的东西太多，请过一分钟再发一次',
    busyForYou: (count: number): string => `你已有 ${count} 份检查在排队，等它们有了结果再发下一份`,
    tooManyQuestions: (seconds: number): string => `请稍等，${seconds} 秒后再问`,
    restarting: '我正在重启，请过一分钟再发一次',
    tookTooLong: (seconds: number): string => `处理超过 ${seconds} 秒，已经停止；请只发关键部分，或一次只发一个文件`,
    tookTooMuch: '处理所需内存超过单个回答的上限，已经停止；请一次只发一个文件',
    stillAtIt: '请稍等，正在处理……',
    notAttached: (reason) => `报告未能附上：${reason}。`,
    formTitle: '检查 .config',
    formSubmit: '检查',
    formFiles: '内核 .config',
    formFilesHint: '`.config`、`/proc/config.gz`，或 Portage、check-config.sh 的输出',
    formWant: '还要检查',
    formWantMore: '以及',
    formDocker: 'Docker 版本',
    formDockerPlaceholder: (version) => `留空则按 ${version}`,
    formBadVersion: '这不是版本号；请写成 29.7 的样子',
  },
};
