/** English words that all chat platforms share. */
export const chatEn = {
  chat: {
    page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
    next: (page: number, pages: number): string => `Next page (${page}/${pages})`,
    previous: 'Previous page',
    more: 'More about this …',
    share: 'Share',
    sharedBy: (who: string): string => `Shared by ${who}`,
    askYourself: (line: string): string => `Ask it yourself: ${line}`,
    upload: 'Upload a .config',
    tooLong: (limit: number): string =>
      `that is longer than ${limit} characters; send the message or the option itself, and attach files as files`,
    noFiles: 'there is no file in that message; attach a kernel `.config` (or `/proc/config.gz`), or use the button',
    nothingToExplain: 'there is neither text nor a file in that message; choose the one with the error',
    wrongHost: (name: string, host: string): string =>
      `${name} lies on ${host}, where files are not downloaded from; attach the file itself (or have the operator add the host to FILE_HOSTS)`,
    fileGone: (name: string): string => `${name} is not there any more; attach it again`,
    downloadFailed: (name: string): string => `${name} could not be downloaded just now; try again`,
    refused: (reason: string): string =>
      `The platform did not take the whole answer (${reason}). Ask for a part of it, or in the terminal.`,
    busy: 'I have more to review than I can take just now; send it again in a minute',
    busyForYou: (count: number): string =>
      `${count} of your reviews are waiting already; send the next when they are answered`,
    tooManyQuestions: (seconds: number): string => `one moment: ask again in ${seconds} s`,
    restarting: 'I am being restarted; send it again in a minute',
    tookTooLong: (seconds: number): string =>
      `that took longer than ${seconds} s and was stopped; send the part that matters, or one file at a time`,
    cutOff: 'the work on that was cut off in the middle; send it again',
    tookTooMuch: 'that took more memory than one answer may have and was stopped; send one file at a time',
    stillAtIt: 'One moment, I am working on it …',
    notAttached: (reason: string): string => `The report could not be attached: ${reason}.`,
    /** What words beside files were about, and nothing is known of it. */
    wordsUnread: (words: string): string => `Beyond this review I have nothing to say to ${words}`,
    /** A fact that the words beside files may be about. */
    besideFiles: (title: string): string => `On what you ask I have this: ${title}`,
    nearBesideFiles: (titles: readonly string[]): string =>
      `Beyond this review I have no direct answer to your question. Nearest: ${titles.join(' · ')}`,
    /** What an answer says against what somebody said that they use. */
    forPurpose: (purpose: string, text: string): string => `On ${purpose}, which you spoke of: ${text}`,
    takenAs: (question: string): string => `I take that as ${question}.`,
    /** Somebody said what their host is, and asked nothing yet. */
    noted: (host: string): string => `Noted: ${host}`,
    notedAdvice: 'I go by that here from now on. What is it about?',
    /** What was advised did not help. */
    stuck: 'Then let us see what it says now',
    whatIKnow: (subject: string): string => `What I know about ${subject}:`,
    /** What the answer before says of the words of a question. */
    withinAnswer: (subject: string): string => `${subject} — what it says of this`,
    nearestInIt: 'I have no answer to exactly that. These lines come nearest:',
    whatIKnowOfIt: 'What I know about it:',
    ofWhich: 'About which of these?',
    ofWhichAdvice: 'I asked back and do not know yet what it is about. Choose, then ask it again:',
    stillNearest: 'What came nearest before still does:',
    stuckAdvice:
      'Paste the message with the ten lines before it, or the log. Was the service restarted, and the new kernel booted?',
    reviewForgotten: 'that review was too long ago for me to remember; send the file again',
    /** What has changed against the review before. */
    since: {
      done: (done: number, all: number): string =>
        done === all
          ? `All ${all} changes of the last review are in`
          : `${done} of ${all} changes of the last review are in`,
      works: (titles: string): string => `Works now: ${titles}`,
      breaks: (titles: string): string => `No longer works: ${titles}`,
      fresh: (count: number): string => `New to change: ${count}`,
      gone: (gone: number, all: number): string =>
        gone === all
          ? `Of what the last review found (${all}) nothing is left`
          : `Of what the last review found (${all}) ${gone} is gone`,
      found: (count: number): string => `New findings: ${count}`,
      same: 'Nothing that the last review asked for has changed',
    },
    formTitle: 'Review a .config',
    formSubmit: 'Review',
    formFiles: 'Kernel .config',
    formFilesHint: 'A `.config`, `/proc/config.gz`, or what Portage or check-config.sh said',
    formWant: 'Review also',
    presets: {
      swarm: 'Swarm and overlay networks',
      rootless: 'Docker without root',
      ipv6: 'IPv6',
      nftables: 'nftables instead of iptables',
      networks: 'macvlan and ipvlan networks',
      security: 'AppArmor and SELinux',
      storage: 'btrfs, ZFS and fuse-overlayfs storage',
      everything: 'Everything',
    },
    formDocker: 'Docker version',
    formDockerPlaceholder: (version: string): string => `${version} when left empty`,
    formKernel: 'Kernel version',
    formKernelPlaceholder: 'as the file says when left empty',
    formInit: 'Init system',
    feedback: {
      thanks: 'Thank you, noted.',
      sorry: 'Thank you, noted: somebody will look at that answer.',
      sorryReport: 'Thank you, noted. If you know what is wrong with it, please report it.',
      report: 'Report a wrong fact',
      reportThere: 'Open an issue',
      reportTitle: 'Report a wrong fact',
      /** The label of what is wrong. */
      reportNote: 'What is wrong?',
      reportHint: 'Kept for a year for those who write the facts, with secrets, hosts and people masked.',
      reportSend: 'Send',
      reported: 'Thank you: those who write the facts read it.',
    },
    formBadVersion: 'That is no version; write it like 29.7',
  },
};
