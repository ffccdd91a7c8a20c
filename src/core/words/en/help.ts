/** English words of `help`. */
export const helpEn = {
  helpTitle: 'docker-gentoo — what you can ask',
  helpUsage: 'Usage',
  helpExamples: 'Examples',
  helpAliases: 'Also called',
  helpOptions: 'Options',
  helpOptionsText:
    'Every command takes `--docker V --kernel V --arch A --init openrc|systemd --fs FS --rootless --userns-remap --disk-quota --selinux --existing DRIVER` to say what your host is, `--locale en|zh-CN` and `--format text|markdown|json|slack|discord` (a review also `fragment|script`, and `--to V` for a move to another kernel).',
  // the terminal
  /** What an option is for, at most 100 characters each. */
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
};
