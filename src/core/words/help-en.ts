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
};
