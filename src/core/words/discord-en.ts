/** English words of the Discord adapter. */
export const discordEn = {
  discord: {
    /** How to say something about the host, or where the fix of a review is. */
    say: (what: string, value: string): string => {
      if (what === 'fragment') return 'the attached `docker.config`';
      if (what === 'script') return 'the attached `docker-config.sh`';
      return value === '' ? `the option \`${what}\`` : `\`${what}:${value}\``;
    },
    askNext: 'Ask next …',
    moreSources: (count: number): string => `and ${count} more`,
    restAttached: 'The whole report is attached.',
    commandsAttached: 'The commands are long; they are attached.',
    language: 'English',
    reviewCommand: 'Review attached config',
    explainCommand: 'Explain this error',
    commandSummary: 'Docker on Gentoo: storage backends, USE flags, kernel options, errors, reviews',
    /** What stands behind the options of the slash command, at most 100 characters each. */
    options: {
      docker: 'Docker version, like 29.7',
      kernel: 'Linux version, like 6.18',
      arch: 'Architecture',
      init: 'Init system',
      fs: 'Filesystem below Docker’s data',
      rootless: 'Docker without root',
      'userns-remap': 'With userns-remap',
      'disk-quota': 'With a size limit for each container',
      selinux: 'With SELinux',
      existing: 'Storage driver whose data is already there',
      to: 'Rehearse a move to this Linux version, like 7.3',
      want: 'Review more: capabilities, with commas between',
      locale: 'Language of the answer',
    },
    /** The same for what a command is about; the names are those of its usage. */
    arguments: {
      name: 'Which one; empty: all of them',
      flag: 'USE flag; empty: all of them',
      option: 'Option, group or capability; empty: all groups',
      topic: 'Topic; empty: all of them',
      text: 'The message as you saw it; empty: known problems',
      question: 'Your question, in English or Chinese',
      step: 'One step; empty: the whole list',
      command: 'Command; empty: all of them',
      first: 'First',
      second: 'Second',
      third: 'Third',
      fourth: 'Fourth',
      file: 'A .config, /proc/config.gz, or the output of Portage or check-config.sh',
    },
    forgotten: 'That button is too old; ask again.',
    sharedAlready: 'That was shared here already.',
  },
};
