import type { Detect } from '../kind.ts';

const SETTING =
  /^#?[ \t]*rc_(?:cgroup_mode|cgroup_controllers|controller_cgroups|parallel|sys|shell|logger|depend_strict|hotplug|interactive|crashed_stop|nocolor|verbose|env_allow|need|ulimit|cgroup_cleanup|default_runlevel|tty_number|nostop|timeout_stopsec)=/m;

export const detectRcConf: Detect = (head) => (SETTING.test(head) ? 'certain' : 'no');
