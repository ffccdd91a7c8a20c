/** Chinese words of the Slack adapter. */
import type { slackEn } from './slack-en.ts';

export const slackZhCn: typeof slackEn = {
  slack: {
    colon: '：',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    next: (page, pages) => `下一页（${page}/${pages}）`,
    previous: '上一页',
    share: '分享到频道',
    sharedBy: (who) => `由 ${who} 分享`,
    askYourself: (line) => `自己查询：${line}`,
    restAttached: '其余内容见附件中的报告。',
    upload: '上传 .config',
  },
};
