/** Chinese words of the Slack adapter. */
import type { slackEn } from './slack-en.ts';

export const slackZhCn: typeof slackEn = {
  slack: {
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
    moreSources: (count) => `另有 ${count} 个来源`,
    refusedAttached: (title) => `${title}——其余内容 Slack 没有接受，已作为附件放在消息列中。`,
    refusedHere: (title) => `${title}——其余内容 Slack 在这里没有接受。请在私信里再问我一次，那里可以附上文件。`,
    moreElsewhere: (pages) => `还有 ${pages} 页这里放不下。请在私信里再问我一次，那里可以把全部内容作为文件附上。`,
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
      '在任何频道：`/docker-gentoo backend btrfs`。在消息的菜单里：“Review attached config”（检查附带的配置）和“Explain this error”（解释报错）。在消息列或私信里：直接写给我，可以附文件。',
    homeLanguage: '我按你的 Slack 语言用中文回答。用 `--locale en` 可要求英文。',
    reviewShortcut: 'Review attached config',
    explainShortcut: 'Explain this error',
  },
};
