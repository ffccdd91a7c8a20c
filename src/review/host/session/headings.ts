/** Lines that name a file above what stands in it: `==> /etc/portage/make.conf <==`, `# cat daemon.json`, `make.conf:`. */

/** Who writes a longer line names no file with it. In characters. */
const LONGEST = 160;
/** So many words may introduce a file, and so many characters. */
const MOST_WORDS = 7;

/** A path from the root or a home. */
const PATH = /^(?:~|\.{0,2})\/[\w.+~@-]{1,80}(?:\/[\w.+~@-]{1,80}){0,12}$/;
/** Folders in which what concerns Docker lies: a path into them names a file without any mark. */
const OF_A_HOST = /^\/(?:etc|proc|usr\/src|boot|lib\/systemd|usr\/lib\/systemd|run\/systemd)\//;
/** Files that are known by their last names. */
const KNOWN =
  /^(?:[\w.-]{1,40}\/){0,4}(?:make\.conf|package\.(?:use|accept_keywords|keywords|mask|unmask|license|env)(?:\/[\w.-]{1,40})?|daemon\.json|(?:docker-)?compose(?:\.[\w-]{1,20})?\.ya?ml|Dockerfile|fstab|rc\.conf|subuid|subgid|docker\.service|override\.conf|conf\.d\/docker)$/i;
/** Kernels of one paste are told apart by what is said of kernels. */
const OF_A_KERNEL = /(?:^|[/.-])(?:config|defconfig)(?:[.-][\w.+-]{0,60})?$|config\.d\//;

/** What stands around a name: signs on both sides, or a mark behind it. */
const MARKED = [
  /^={1,12}>? ?([^=<>]{1,120}?) ?(?:<={1,12}|={1,12})$/,
  /^-{2,12}>? ?([^<>]{1,120}?) ?<?-{2,12}$/,
  /^\*{2,12} ?([^*]{1,120}?) ?[:：]?\*{2,12} ?[:：]?$/,
  /^`{1,2}([^`]{1,120})`{1,2} ?[:：]?$/,
  /^\[([^\]]{1,120})\][:：]?$/,
];
/** The same, where a comment or a prompt may look alike. */
const PLAIN = [
  /^(?:#{1,6}|\/\/|;|\$|>) ?(?:(?:sudo|doas) )?(?:cat|less|more|head|tail|bat|nano|vim?|file:?|File:?) ([^\s]{1,120})$/,
  /^(?:(?:sudo|doas) )?(?:cat|less|more) ([^\s]{1,120})$/,
  /^(?:#{1,6}|\/\/|;) ?([^\s#]{1,120}?) ?#{0,6}[:：]?$/,
  /^(?:file|File|FILE)[:：] ?([^\s]{1,120})$/,
  /^([^\s]{1,120}?)[:：]?$/,
];
/** What a file may begin with itself, and what systemctl writes above each part of one unit. */
const COMMENT = /^(?:#|\/\/|;)/;
const OF_UNITS = /\/systemd\//;
const RULER = /^(?::{4,80}|-{8,80}|={8,80})$/;

/** Whether a word is the path or the name of a file of a host. */
export function isName(word: string): boolean {
  return PATH.test(word) || KNOWN.test(word);
}

function firstMatch(patterns: readonly RegExp[], line: string): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(line)?.[1]?.replace(/^`|`$/g, '').trim();
    if (name !== undefined && isName(name)) return name;
  }
  return null;
}

/** A name among a few words that introduce it: `my make.conf is:`, `daemon.json 如下：`. */
function introduced(line: string): string | null {
  if (!/[:：]$/.test(line) || /[={}"<>|]/.test(line)) return null;
  const words = line
    .slice(0, -1)
    .split(/[\s()`,，*]+/, MOST_WORDS + 2)
    .filter((word) => word !== '');
  if (words.length > MOST_WORDS) return null;
  const names = words.filter(isName);
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** A file that a line names. */
interface Heading {
  readonly name: string;
  /** Nothing but a heading looks like that. */
  readonly isMarked: boolean;
}

/**
 * The file that a line names; null for any other line.
 * @param isFree whether nothing stands right above it
 */
function headingOn(raw: string, isFree: boolean): Heading | null {
  if (raw === '' || raw.length > LONGEST || /^\s/.test(raw)) return null;
  const line = raw.trimEnd();
  const marked = firstMatch(MARKED, line);
  if (marked !== null) return { name: marked, isMarked: true };
  const plain = firstMatch(PLAIN, line);
  const isSure = plain !== null && (line !== plain || isFree || OF_A_HOST.test(plain));
  const name = isSure ? plain : isFree ? introduced(line) : null;
  const isOwn = name !== null && COMMENT.test(line) && line.includes(` ${name}`) && OF_UNITS.test(name);
  return name === null || isOwn ? null : { name, isMarked: false };
}

/** Whoever names more files in one text has something else; it is read as one. */
const MOST_PARTS = 40;

/** Lines that belong together. */
export interface HeadedPart {
  /** Null for what stands above the first heading, or behind the code block of one. */
  readonly name: string | null;
  readonly text: string;
}

const FENCE = /^\s{0,3}(?:```|~~~)[\w.+-]{0,20}\s*$/;

function isNothing(line: string): boolean {
  return line.trim() === '' || FENCE.test(line) || RULER.test(line.trim());
}

/** Without the marks that a chat needs around a file, and without what separates it from others. */
function contentOf(lines: readonly string[]): string {
  const first = lines.findIndex((line) => !isNothing(line));
  const last = lines.findLastIndex((line) => !isNothing(line));
  return first === -1 ? '' : lines.slice(first, last + 1).join('\n');
}

/** Gathers the lines below each heading; a code block right below one is its file, and what follows it is not. */
class PartReader {
  readonly parts: { name: string | null; lines: string[] }[] = [{ name: null, lines: [] }];
  /** Where the file of the last heading stands: in a block that is still to come, in one that is open, or in none. */
  #block: 'awaited' | 'open' | 'none' = 'none';

  begin(name: string | null): void {
    this.parts.push({ name, lines: [] });
    this.#block = name === null ? 'none' : 'awaited';
  }

  add(line: string): void {
    const isFence = FENCE.test(line);
    if (isFence && this.#block === 'open') {
      this.begin(null);
      return;
    }
    if (this.#block === 'awaited' && line.trim() !== '') this.#block = isFence ? 'open' : 'none';
    this.parts.at(-1)?.lines.push(line);
  }
}

/**
 * The files of a text whose lines name them; empty where none does, or only kernels have names.
 * @param isSession prompts stand in it: only what can be nothing else is a heading there
 */
export function headedParts(text: string, isSession: boolean): readonly HeadedPart[] {
  const reader = new PartReader();
  let isFree = true;
  let hasOther = false;
  for (const line of text.split('\n')) {
    const heading = headingOn(line, isFree);
    if (heading && (heading.isMarked || !isSession)) {
      hasOther ||= reader.parts.length > 1 || !COMMENT.test(line);
      reader.begin(heading.name);
    } else reader.add(line);
    isFree = isNothing(line);
  }
  const { parts } = reader;
  if (parts.length > MOST_PARTS) return [];
  const read = parts.map(({ name, lines }) => ({ name, text: contentOf(lines) })).filter(({ text }) => text !== '');
  return hasOther && read.some(({ name }) => name !== null && !OF_A_KERNEL.test(name)) ? read : [];
}
