/** Chinese words of the Discord adapter. */
import type { discordEn } from './discord-en.ts';

export const discordZhCn: typeof discordEn = {
  discord: {
    colon: '：',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    next: (page, pages) => `下一页（${page}/${pages}）`,
    previous: '上一页',
    share: '分享到频道',
    sharedBy: (who) => `由 ${who} 分享`,
    askYourself: (line) => `自己查询：${line}`,
    askNext: '接着问……',
    moreSources: (count) => `另有 ${count} 个来源`,
    restAttached: '完整报告见附件。',
    commandsAttached: '命令较长，见附件。',
    upload: '上传 .config',
    forgotten: '这个按钮已失效；请重新提问。',
  },
};
