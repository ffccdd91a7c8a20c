import type { Detect } from '../kind.ts';

/** Settings that only OpenRC's rc.conf has. */
const NAMES = new Set(
  'rc_cgroup_mode rc_cgroup_controllers rc_controller_cgroups rc_cgroup_cleanup rc_parallel rc_sys rc_shell rc_logger rc_depend_strict rc_hotplug rc_interactive rc_crashed_stop rc_crashed_start rc_env_allow rc_tty_number rc_nostop rc_timeout_stopsec rc_default_runlevel'.split(
    ' ',
  ),
);
/** So many lines are looked at. */
const MOST_LINES = 2000;

/** Where a value without quotes ends. */
const ENDS_VALUE = /[\s"',;#]|$/;

/** Whether there is one value, as a shell reads it, and perhaps a comment: a sentence that quotes a setting goes on behind it. */
function isOneValue(value: string): boolean {
  const quote = value.startsWith('"') || value.startsWith("'") ? value.charAt(0) : '';
  const end = quote === '' ? value.search(ENDS_VALUE) : value.indexOf(quote, 1) + 1;
  const behind = value.slice(end).trim();
  return (quote === '' || end > 0) && (behind === '' || behind.startsWith('#') || behind.startsWith(';'));
}

/** Settings of that name, also where they are commented out. */
export const detectRcConf: Detect = (head) => {
  const isSetting = (line: string): boolean => {
    const sign = line.indexOf('=');
    const isNamed = sign > 0 && NAMES.has(line.slice(line.startsWith('#') ? 1 : 0, sign).trim());
    return isNamed && isOneValue(line.slice(sign + 1).trim());
  };
  return head.split('\n', MOST_LINES).some(isSetting) ? 'certain' : 'no';
};
