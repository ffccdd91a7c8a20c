/** Chinese words of the Slack adapter. */
import type { slackEn } from './en.ts';

export const slackZhCn: typeof slackEn = {
  say: (what, value) => {
    const said: Readonly<Record<string, string>> = {
      docker: `“Docker ${value || '29.7'}”`,
      kernel: `“内核 ${value || '6.18'}”`,
      arch: `“${value || 'arm64'}”`,
      init: `“用 ${value || 'systemd'}”`,
      fs: `“数据在 ${value || 'ext4'} 上”`,
      rootless: '“rootless”',
      'userns-remap': '“启用 userns-remap”',
      'disk-quota': '“限制每个容器的大小”',
      existing: `“已有 ${value || 'overlay2'} 的数据”`,
      want: `“要用 ${value || 'swarm'}”`,
      to: `“换到内核 ${value || '7.3'}”`,
      fragment: '附件 `docker.config`',
      script: '附件 `docker-config.sh`',
    };
    return said[what] ?? what;
  },
  attached: {
    report: '完整报告作为附件放在消息列中。',
    answer: '完整回答作为附件放在消息列中。',
  },
  moreSources: (count) => `另有 ${count} 个`,
  refusedAttached: (title) => `${title}——其余内容 Slack 没有接受，已作为附件放在消息列中。`,
  refusedHere: (title) => `${title}——其余内容 Slack 在这里没有接受。请在私信里再问我一次，那里可以附上文件。`,
  moreElsewhere: (pages) => `还有 ${pages} 页这里放不下。请在私信里再问我一次，那里可以把全部内容作为文件附上。`,
  notInstalled: '我现在没有这个工作区的令牌：请过一分钟再试；如果还不行，请重新安装我。',
  install: {
    cancelled: '没有安装：在 Slack 那边没有获得允许。没有保存任何内容。',
    again:
      '没有安装：这个页面只能用一次，有效期十分钟，而且必须在开始安装的那个浏览器里打开。请从 /slack/install 重新开始。',
    organisation: '没有安装：我只能安装到单个工作区。请重新开始，并选择一个工作区，而不是整个组织。',
    rotation: '没有安装：这个应用开启了令牌轮换，而我不支持。请让运行我的人用清单重新创建应用。',
    busy: '没有安装：现在安装的人太多。请过一分钟再试。',
    failed: '没有安装：Slack 或者我的存储没有正常应答。请从 /slack/install 重新开始。',
  },
  oldButton: '这个按钮是旧版本留下的，请重新提问。',
  oldForm: '这个表单是旧版本留下的，请重新打开。',
  oldEntry: '这个菜单项我不认识，可能是旧版本留下的。请在私信里把文件发给我，或者在频道里 @ 我并附上文件。',
  formRefused: 'Slack 没有打开表单。请在私信里把文件发给我，或者在频道里 @ 我并附上文件。',
  sharedAlready: '你已经在这里分享过了。',
  commandsAttached: '命令较长，作为附件放在消息列中。',
  noAccess: (name) =>
    `${name} 无法下载：Slack 返回的是登录页。应用需要 \`files:read\` 权限（在 OAuth & Permissions 里添加后重新安装应用），并且要能看到这个文件`,
  missingScope: (scope) => `应用缺少 \`${scope}\` 权限：请在 OAuth & Permissions 里添加，然后重新安装应用`,
  inviteMe: (channel) =>
    `回答在我们的私信里：我不是 ${channel} 的成员。用 \`/invite @docker-gentoo\` 邀请后我就能在那里回答。`,
  answeredInDm: '回答在我们的私信里。',
  reviewedInDm: '检查结果在我们的私信里。',
  tooLate: 'Slack 没有及时打开表单；请再按一次按钮。',
  formCancel: '取消',
  homeTitle: 'Gentoo 上的 Docker',
  homeIntro: '可以问存储驱动、USE 标志、内核选项和报错信息，也可以检查你的内核 `.config`。每个回答都附来源。',
  homeFirst: '从这里开始',
  homeHow:
    '在任何频道：`/docker-gentoo backend btrfs`\n在消息的菜单里：“Review attached config”（检查附带的配置）、“Explain this error”（解释报错）\n在消息列或私信里：直接写给我，可以附文件',
  homeLanguage: '我按你的 Slack 界面语言回答，中英文都可以。',
  reviewShortcut: 'Review attached config',
  explainShortcut: 'Explain this error',
  env: {
    botTokenMissing: '未设置，但设置了其他 Slack 变量',
    botTokenWrong: '必须以 xoxb- 开头；这里要填 bot token',
    botTokenOfOne: '是单个工作区的令牌，但又设置了用于多个工作区的 SLACK_CLIENT_ID；请只留一个',
    clientSecretMissing: '未设置，但设置了 SLACK_CLIENT_ID',
    keysMissing: '未设置，但设置了 SLACK_CLIENT_ID；令牌要用它加密保存（openssl rand -base64 32）',
    keysWrong: '必须是 openssl rand -base64 32 输出的 32 字节密钥，多个之间用逗号分隔',
    signingSecretMissing: '未设置；用于多个工作区的应用只能通过 HTTP 接入',
    bothModes:
      '与 SLACK_APP_TOKEN 同时设置了；用 Socket Mode 就只留 SLACK_APP_TOKEN，用 HTTP 就只留 SLACK_SIGNING_SECRET 和 PORT',
    noMode: '未设置；用 Socket Mode 请设置它，用 HTTP 请设置 SLACK_SIGNING_SECRET 和 PORT',
    appTokenWrong: '必须以 xapp- 开头；这里要填 app-level token',
  },
  doctor: {
    scopesGood: '应用的权限范围（scope）齐全',
    scopesMissing: (scopes) =>
      `应用缺少以下权限范围（scope）：${scopes.join('、')}；请在 OAuth & Permissions 里添加，然后重新安装应用`,
    scopesUnknown: 'Slack 没有说明应用有哪些权限范围（scope）；请对照 docs/slack.md 检查',
  },
};
