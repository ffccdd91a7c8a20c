/** A configuration that lacks a piece: what it does not name is not known, and nothing is built on it. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, fixture, read, textFile } from '../support/ask.ts';

const WHOLE = gunzipSync(fixture('kernel-config/debian-6.12-amd64.config.gz').bytes).toString();
const LINES = WHOLE.split('\n');

const PIECES: readonly (readonly [string, string])[] = [
  ['the end is missing', WHOLE.slice(0, WHOLE.length / 2)],
  ['only the first lines are there', LINES.slice(0, 150).join('\n')],
  ['a piece in the middle is missing', [...LINES.slice(0, 3000), ...LINES.slice(-2000)].join('\n')],
  ['the last line breaks off', `${LINES.slice(0, 60).join('\n')}\nCONFIG_POSIX_MQ`],
];

describe('a file of which', () => {
  it.each(PIECES)('%s has no error for what it does not name', async (_name, text) => {
    const reply = await ask('analyze .config', [textFile(text)]);
    const { findings, fix, inputs } = reply.document as ReviewDocument;
    expect(inputs[0]?.kind).toBe('kernel-cut');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(fix.changes).toEqual([]);
  });

  it.each(PIECES)('%s is said to be cut, and not to be all that Docker needs', async (_name, text) => {
    const shown = await read('analyze .config', [textFile(text)]);
    expect(shown).toContain('.config is not whole');
    expect(shown).not.toContain('has everything that Docker needs');
  });

  it('the end is missing is not moved to another kernel, but judged for it', async () => {
    const shown = await read('analyze .config --to 7.3', [textFile(PIECES[0]?.[1] ?? '')]);
    expect(shown).toContain('not rehearsed');
    expect(shown).toContain('scripts/config -e NETFILTER_XTABLES_LEGACY &&');
  });

  it('the end is missing is judged for another kernel that is asked about', async () => {
    const [, text = ''] = PIECES[0] ?? [];
    const shown = await read('analyze .config --kernel 6.18', [textFile(`${text}\nCONFIG_IP_NF_NAT=m\n`)]);
    expect(shown).toContain('judged for 6.18, as you said');
    expect(shown).toContain('-e NETFILTER_XTABLES_LEGACY');
    expect(shown).not.toContain('does not count');
  });

  it('what it names still counts', async () => {
    const off = (PIECES[0]?.[1] ?? '').replace('CONFIG_MEMCG=y', '# CONFIG_MEMCG is not set');
    const { fix } = (await ask('analyze .config', [textFile(off)])).document as ReviewDocument;
    expect(fix.changes.map(({ symbol }) => symbol)).toEqual(['MEMCG']);
  });
});

describe('lines that somebody quotes with the first of the file', () => {
  const QUOTED =
    'These seem to matter, is it enough for Docker?\n# Linux/x86 5.15.32-gentoo-r1 Kernel Configuration\nCONFIG_NET_NS=y\nCONFIG_BRIDGE=y\nCONFIG_VETH=m\n# CONFIG_OVERLAY_FS is not set\n';

  it('are a part: what stands there is judged, and nothing else is taken for off', async () => {
    const { findings, fix, inputs, profile } = (await ask('analyze .config', [textFile(QUOTED)]))
      .document as ReviewDocument;
    expect(inputs[0]).toMatchObject({ kind: 'kernel-fragment', kernelVersion: '5.15.32-gentoo-r1' });
    expect(profile.kernel).toBe('5.15.32-gentoo-r1');
    expect(findings.map(({ subject }) => subject)).not.toContain('VETH');
    expect(fix.changes.map(({ symbol }) => symbol)).toEqual(['OVERLAY_FS']);
  });
});

describe('a file is whole', () => {
  it.each([
    'linux-6.12-x86-tinyconfig.config',
    'linux-6.12-x86-defconfig.config',
    'linux-7.3-x86-defconfig.config',
    'debian-6.12-amd64.config.gz',
  ])('as the kernel wrote it: %s', async (name) => {
    const { document } = await ask('analyze x', [fixture(`kernel-config/${name}`)]);
    expect((document as ReviewDocument).inputs[0]?.kind).toBe('kernel-config');
  });

  it('where somebody has shortened it to what matters', async () => {
    const text =
      '#\n# Automatically generated file; DO NOT EDIT.\n# Linux/x86 6.12.1 Kernel Configuration\n#\nCONFIG_NET=y\n';
    expect(((await ask('analyze x', [textFile(text)])).document as ReviewDocument).inputs[0]?.kind).toBe(
      'kernel-config',
    );
  });
});
