/**
 * Whether words behind a `#` are a command that prints something. A comment looks the same to whoever only sees the sign:
 * here a line has to be a command from its first word to its last.
 */

/** Programs that print files: all their words are options and paths. */
const READERS = new Set(['cat', 'ls', 'less', 'more', 'head', 'tail', 'zcat', 'bat', 'batcat']);
/** Programs that look for words in files: the last word is the file. */
const SEARCHERS = new Set(['grep', 'egrep', 'zgrep', 'rg']);
/** Programs that print something without any word, or with options. */
const ALONE = new Set(['dmesg', 'uname', 'lsmod', 'df', 'mount', 'findmnt', 'lsblk', 'rc-status', 'journalctl']);
/** What has to stand behind the name of others, and whether the name of a thing comes with it. */
const ASKED: ReadonlyMap<string, RegExp> = new Map([
  ['docker', /^(?:info|version|ps|images)$/],
  ['podman', /^(?:info|version|ps|images)$/],
  ['rc-update', /^(?:show|-v|-a)(?: [\w-]{1,40}){0,3}$/],
  ['rc-service', /^[\w.-]{1,60} status$/],
  ['emerge', /^-.{0,400}$/],
  ['equery', /^(?:uses|u|list|l) \S{1,100}$/],
  ['eselect', /^[\w-]{1,40} (?:list|show)$/],
  ['sysctl', /^(?:-\w{1,4}|[a-z]\w{0,40}\.[\w.]{1,200})$/],
  ['systemctl', /^(?:status|cat|show|is-enabled|is-active) [\w.@-]{1,80}$/],
]);
/** More words are no command that somebody typed to see something. */
const MOST_WORDS = 100;

function isOption(word: string): boolean {
  return word.startsWith('-') || /^\d{1,6}$/.test(word);
}

/** A path, or the name of a file with its ending. */
function isPath(word: string): boolean {
  return /^(?:~|\.{0,2}\/|<{1,2}|>{1,2})|^[\w-]{1,80}\.[a-z]{1,8}$|^\S{1,80}\/\S/.test(word);
}

/** @param command without the prompt: `cat /etc/docker/daemon.json`, `sudo dmesg | tail` */
export function isPrintingCommand(command: string): boolean {
  const [first = ''] = command.trim().split(/ \| ?| && | ?; | 2>/, 1);
  const words = first.trim().split(/\s+/, MOST_WORDS);
  const start = words[0] === 'sudo' || words[0] === 'doas' ? 1 : 0;
  const [program = '', ...rest] = words.slice(start);
  const last = rest.at(-1);
  if (READERS.has(program)) return rest.some(isPath) && rest.every((word) => isOption(word) || isHere(word));
  if (SEARCHERS.has(program)) return rest.length > 1 && last !== undefined && isPath(last);
  if (ALONE.has(program)) return rest.every(isOption) || (program === 'journalctl' && rest.some(isOption));
  return (
    ASKED.get(program)?.test(rest.filter((word) => program === 'emerge' || !/^--?f/.test(word)).join(' ')) ?? false
  );
}

/** A path, a redirection to one, or a here-document. */
function isHere(word: string): boolean {
  return isPath(word) || /^[>|]{1,2}$/.test(word);
}
