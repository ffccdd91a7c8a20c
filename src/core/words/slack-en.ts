/** English words of the Slack adapter. */
export const slackEn = {
  slack: {
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
    moreSources: (count: number): string => `and ${count} more`,
    refusedAttached: (title: string): string =>
      `${title} — Slack did not take the rest as a message; it is attached in the thread.`,
    refusedHere: (title: string): string =>
      `${title} — Slack did not take the rest here. Write me the same in a direct message: there I can attach it as a file.`,
    moreElsewhere: (pages: number): string =>
      `${pages} more pages do not fit here. Write me the same in a direct message: there I can attach it all as a file.`,
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
      'In any channel: `/docker-gentoo backend btrfs`. In the menu of a message: “Review attached config” and “Explain this error”. In a thread or a direct message: write to me, with a file or without.',
    homeLanguage: 'I answer in English, as your Slack is set. `--locale zh-CN` asks for Chinese.',
    reviewShortcut: 'Review attached config',
    explainShortcut: 'Explain this error',
  },
};
