/** English words of the Slack adapter. */
export const slackEn = {
  /** How to say something about the host, or where the fix of a review is. */
  say: (what: string, value: string): string => {
    const said: Readonly<Record<string, string>> = {
      docker: `“Docker ${value || '29.7'}”`,
      kernel: `“kernel ${value || '6.18'}”`,
      arch: `“${value || 'arm64'}”`,
      init: `“with ${value || 'systemd'}”`,
      fs: `“on ${value || 'ext4'}”`,
      rootless: '“rootless”',
      'userns-remap': '“with userns-remap”',
      'disk-quota': '“with a size limit for each container”',
      existing: `“with data of ${value || 'overlay2'}”`,
      want: `“for ${value || 'swarm'}”`,
      to: `“to kernel ${value || '7.3'}”`,
      fragment: 'the attached `docker.config`',
      script: 'the attached `docker-config.sh`',
    };
    return said[what] ?? what;
  },
  attached: {
    report: 'The whole report is attached in the thread.',
    answer: 'The whole answer is attached in the thread.',
  },
  moreSources: (count: number): string => `${count} more`,
  refusedAttached: (title: string): string =>
    `${title} — Slack did not take the rest as a message; it is attached in the thread.`,
  refusedHere: (title: string): string =>
    `${title} — Slack did not take the rest here. Write me the same in a direct message: there I can attach it as a file.`,
  moreElsewhere: (pages: number): string =>
    `${pages} more pages do not fit here. Write me the same in a direct message: there I can attach it all as a file.`,
  notInstalled:
    'I have no token for this workspace right now: try again in a minute, and if that does not help, install me again.',
  /** To whoever comes back from Slack without having installed the app. */
  install: {
    cancelled: 'Not installed: it was not allowed at Slack. Nothing is kept.',
    again:
      'Not installed: this page is for one try, within ten minutes, in the browser in which it was begun. Begin again at /slack/install.',
    organisation:
      'Not installed: I work in single workspaces. Begin again and choose a workspace, not the organisation.',
    rotation:
      'Not installed: token rotation is on for this app, which I cannot do. Whoever runs me makes the app anew, from its manifest.',
    busy: 'Not installed: too many do this right now. Try again in a minute.',
    failed: 'Not installed: Slack or my memory did not answer as they should. Begin again at /slack/install.',
  },
  oldButton: 'That button is from an earlier version of me; ask again.',
  oldForm: 'That form is from an earlier version of me; open it again.',
  oldEntry: 'I do not know that menu entry (any more). Send me the file in a direct message, or mention me.',
  formRefused: 'Slack did not open the form. Send me the file in a direct message, or mention me with it.',
  sharedAlready: 'You have shared that here already.',
  commandsAttached: 'The commands are long; they are attached in the thread.',
  noAccess: (name: string): string =>
    `${name} could not be downloaded: Slack sent its log-in page instead. The app needs the scope \`files:read\` (add it under OAuth & Permissions and reinstall the app), and must be allowed to see the file`,
  missingScope: (scope: string): string =>
    `the app lacks the scope \`${scope}\`: add it under OAuth & Permissions and reinstall the app`,
  inviteMe: (channel: string): string =>
    `The answer is in our direct messages: I am no member of ${channel}. With \`/invite @docker-gentoo\` I can answer there.`,
  answeredInDm: 'The answer is in our direct messages.',
  reviewedInDm: 'The review is in our direct messages.',
  tooLate: 'Slack did not open the form in time; press the button once more.',
  formCancel: 'Cancel',
  homeTitle: 'Docker on Gentoo',
  homeIntro:
    'Ask about storage backends, USE flags, kernel options and error messages, and have your kernel `.config` reviewed. Every answer comes with its sources.',
  homeFirst: 'Start here',
  homeHow:
    'In any channel: `/docker-gentoo backend btrfs`\nIn the menu of a message: “Review attached config”, “Explain this error”\nIn a thread or a direct message: write to me, with a file or without',
  homeLanguage: 'I answer in the language of your Slack, English or Chinese.',
  reviewShortcut: 'Review attached config',
  explainShortcut: 'Explain this error',
  /** What is wrong with its variables. */
  env: {
    botTokenMissing: 'is missing, but other Slack variables are set',
    botTokenWrong: 'must start with xoxb-: it is the bot token',
    botTokenOfOne: 'is the token of one workspace, but SLACK_CLIENT_ID is set for many: keep one of them',
    clientSecretMissing: 'is missing, but SLACK_CLIENT_ID is set',
    keysMissing: 'is missing, but SLACK_CLIENT_ID is set: tokens are kept encrypted with it (openssl rand -base64 32)',
    keysWrong: 'must hold keys of 32 bytes as openssl rand -base64 32 prints them, with commas between',
    signingSecretMissing: 'is missing: an app for many workspaces comes over HTTP',
    bothModes:
      'and SLACK_APP_TOKEN are both set: keep SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP',
    noMode: 'is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP',
    appTokenWrong: 'must start with xapp-: it is the app-level token',
  },
  /** What `docker-gentoo doctor` found out about it. */
  doctor: {
    scopesGood: 'the app has all scopes',
    scopesMissing: (scopes: readonly string[]): string =>
      `the app lacks scopes: ${scopes.join(', ')}; add them under OAuth & Permissions, then install the app again`,
    scopesUnknown: 'Slack did not say which scopes the app has; compare them with docs/slack.md',
  },
};
