/** English words of the Slack adapter. */
export const slackEn = {
  slack: {
    colon: ': ',
    page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
    next: (page: number, pages: number): string => `Next page (${page}/${pages})`,
    previous: 'Previous page',
    share: 'Share in channel',
    sharedBy: (who: string): string => `Shared by ${who}`,
    askYourself: (line: string): string => `Ask it yourself: ${line}`,
    restAttached: 'The whole report is attached in the thread.',
    commandsAttached: 'The commands are long; they are attached in the thread.',
    upload: 'Upload a .config',
    tooLong: (limit: number): string =>
      `that is longer than ${limit} characters; send the message or the option itself, and attach files as files`,
    noFiles: 'there is no file in that message; attach a kernel `.config` (or `/proc/config.gz`), or use the button',
    noAccess: (name: string): string =>
      `${name} could not be downloaded: Slack sent its log-in page instead. The app needs the scope \`files:read\` (add it under OAuth & Permissions and reinstall the app), and must be allowed to see the file`,
    missingScope: (scope: string): string =>
      `the app lacks the scope \`${scope}\`: add it under OAuth & Permissions and reinstall the app`,
    wrongHost: (name: string, host: string): string =>
      `${name} lies on ${host}, where files are not downloaded from; attach the file itself (or have the operator add the host to FILE_HOSTS)`,
    fileGone: (name: string): string => `${name} is not there any more; attach it again`,
    downloadFailed: (name: string): string => `${name} could not be downloaded from Slack just now; try again`,
    notAttached: (reason: string): string => `The report could not be attached: ${reason}.`,
    inviteMe: (channel: string): string =>
      `The answer is in our direct messages: I am no member of ${channel}. With \`/invite @docker-gentoo\` I can answer there.`,
    answeredInDm: 'The review is in our direct messages.',
    tooLate: 'Slack did not open the form in time; press the button once more.',
    formTitle: 'Review a .config',
    formSubmit: 'Review',
    formCancel: 'Cancel',
    formFiles: 'Kernel .config',
    formFilesHint: 'A `.config`, `/proc/config.gz`, or what Portage or check-config.sh said',
    formWant: 'Review also',
    formWantMore: 'And also',
    formDocker: 'Docker version',
    formDockerPlaceholder: (version: string): string => `${version} when left empty`,
    formBadVersion: 'That is no version; write it like 29.7',
    homeTitle: 'Docker on Gentoo',
    homeIntro:
      'Ask about storage backends, USE flags, kernel options and error messages, and have your kernel `.config` reviewed. Every answer comes with its sources.',
    homeFirst: 'Start here',
    homeHow:
      'In any channel: `/docker-gentoo backend btrfs`. On a message with a file: the shortcut “Review attached config”. In a thread or a direct message: write to me, with a file or without.',
    homeLanguage: 'I answer in English, as your Slack is set. `--locale zh-CN` asks for Chinese.',
    reviewShortcut: 'Review attached config',
  },
};
