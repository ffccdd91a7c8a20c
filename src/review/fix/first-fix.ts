/** The change that sets what is missing, as a fragment and as a `scripts/config` command. */
import type { CapabilityVerdict, ConfigView } from '../kernel-config/evaluate.ts';
import type { Change, Fix, OptionResult } from '../review.ts';

function target(option: OptionResult, view: ConfigView): Change['to'] {
  if (option.status === 'wrong') return 'n';
  // Without MODULES the kernel turns every m into y; a fragment should say what it means.
  return view.tree?.type(option.symbol) === 'tristate' && view.config.offsets.has('MODULES') ? 'm' : 'y';
}

function isToBeChanged(option: OptionResult): boolean {
  return (
    (option.need === 'required' || option.need === 'recommended') &&
    (option.status === 'missing' || option.status === 'wrong')
  );
}

/** One line of a fragment. */
export function fragmentLine({ symbol, to }: Pick<Change, 'symbol' | 'to'>): string {
  return to === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${to}`;
}

const SCRIPT_FLAG: Record<Change['to'], string> = { y: '-e', m: '-m', n: '-d' };

const SCRIPT_WIDTH = 76;

/** The changes as one `scripts/config` command, folded for a narrow terminal; empty for none. */
export function toScript(changes: readonly Change[]): string {
  if (changes.length === 0) return '';
  const lines = ['scripts/config'];
  for (const { symbol, to } of changes) {
    const word = ` ${SCRIPT_FLAG[to]} ${symbol}`;
    const last = lines.at(-1) ?? '';
    if (last.length + word.length > SCRIPT_WIDTH) lines.push(` ${word}`);
    else lines[lines.length - 1] = last + word;
  }
  return `${lines.join(' \\\n')} && make olddefconfig`;
}

/** Collects what the reviewed capabilities require or recommend and the file lacks, each symbol once. */
export function createFirstFix(verdicts: readonly CapabilityVerdict[], view: ConfigView): Fix {
  const changes = new Map<string, Change>();
  for (const option of verdicts.flatMap((verdict) => verdict.options).filter(isToBeChanged)) {
    if (changes.has(option.symbol)) continue;
    changes.set(option.symbol, {
      symbol: option.symbol,
      from: option.value,
      to: target(option, view),
      because: option.capability,
    });
  }
  const list = [...changes.values()];
  return {
    fragment: list.map((change) => `${fragmentLine(change)}\n`).join(''),
    script: toScript(list),
    changes: list,
    unmet: [],
  };
}
