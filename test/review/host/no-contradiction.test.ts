/** What stands at the top of a review never says that Docker runs, or that all is well, beside a finding that denies it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/core/command.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';

const FIXTURES = new URL('../../fixtures/host-review/', import.meta.url);

/** Claims that Docker runs, or that nothing is in its way. */
const RUNS = /As far as this tells, Docker runs|keeps Docker from working|Docker runs on/;
/** Claims that nothing is wrong at all. */
const WELL = /I found nothing wrong/;
/** Findings that say that something works. */
const COMFORTS = ['docker/healthy', 'daemon/accepted'];

interface Case {
  readonly id: string;
  readonly options: string;
  readonly files: readonly Attachment[];
}

function filesIn(folder: string): Attachment[] {
  return readdirSync(new URL(folder, FIXTURES), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => textFile(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'), `${folder}${entry.name}`));
}

const CASES: readonly Case[] = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/expected.json'))
  .map((path) => {
    const folder = path.replace(/expected\.json$/, '');
    const { ask: options = '' } = JSON.parse(readFileSync(new URL(path, FIXTURES), 'utf8')) as { ask?: string };
    return { id: folder, options, files: filesIn(`${folder}input/`) };
  });

const RULES = new Map(CASES.map((each) => [each.id.split('/').slice(0, 2).join('/'), each]));

/** Kernels of which something is known: all is well, a part is not, and limits alone are not. */
const KERNELS: Readonly<Record<string, string>> = {
  part: 'CONFIG_OVERLAY_FS=m\nCONFIG_VETH=m\nCONFIG_BRIDGE=m\n',
  excerpt: '# zgrep -E "MEMCG|CFS" /proc/config.gz\n# CONFIG_MEMCG is not set\nCONFIG_CFS_BANDWIDTH=y\n',
  checked: '- CONFIG_VETH: enabled (as module)\n- CONFIG_CFS_BANDWIDTH: missing\n- CONFIG_MEMCG: enabled\n',
};

/** What a person reads first, in a terminal and on a card. */
function topOf({ blocks, card }: Reply): string {
  const first = blocks.find(({ type }) => type === 'paragraph');
  const shown = first?.type === 'paragraph' ? first.text : '';
  return [shown, card?.title ?? '', card?.advice ?? ''].join('\n');
}

async function contradictions(files: readonly Attachment[], options: string): Promise<string[]> {
  const reply = await ask(`analyze x ${options}`, files);
  const { findings } = reply.document as ReviewDocument;
  const top = topOf(reply);
  const grave = findings.filter(({ severity }) => severity === 'error');
  const ofHost = findings.filter(({ places, severity }) => places !== undefined && severity !== 'info');
  const wrong = new Set(grave.map(({ file }) => file));
  return [
    ...(grave.length > 0 && RUNS.test(top) ? [`${top} — ${grave[0]?.rule}`] : []),
    ...(ofHost.length > 0 && WELL.test(top) ? [`${top} — ${ofHost[0]?.rule}`] : []),
    ...findings.filter(({ rule, file }) => COMFORTS.includes(rule) && wrong.has(file)).map(({ message }) => message),
  ];
}

describe.each(CASES)('$id', ({ files, options }) => {
  it('alone', async () => expect(await contradictions(files, options)).toEqual([]));
});

describe.each(Object.entries(KERNELS))('beside a kernel: %s', (_name, kernel) => {
  it.each([...RULES])('%s', async (_rule, { files, options }) => {
    expect(await contradictions([...files, textFile(kernel, 'kernel.txt')], options)).toEqual([]);
  });
});

describe.each(COMFORTS)('beside %s', (comfort) => {
  const other = RULES.get(comfort);
  it.each([...RULES])('%s', async (_rule, { files, options }) => {
    expect(await contradictions([...files, ...(other?.files ?? [])], options)).toEqual([]);
  });
});
