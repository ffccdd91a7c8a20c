/** Bundles are opened within caps; nothing in one leads outside, is followed, or throws. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import type { Bundle } from '../../../src/review/input/bundle/bundle.ts';
import { openBundle } from '../../../src/review/input/bundle/open-bundle.ts';
import { tarOf, zipOf } from '../../support/bundles.ts';

const LONG = `${'deep/'.repeat(30)}${'n'.repeat(120)}`;
const FILES = { 'etc/conf.d/docker': 'DOCKER_OPTS=""\n', '文件/a b.txt': 'x', [LONG]: 'long\n' };

function open(bytes: Uint8Array): Bundle {
  const bundle = openBundle({ name: 'b', bytes });
  if (!bundle) throw new Error('not taken for a bundle');
  return bundle;
}

function contents({ files }: Bundle): Record<string, string> {
  return Object.fromEntries(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
}

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fill(): string {
  const root = join(folder, 'root');
  rmSync(root, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync('/etc/passwd', join(root, 'link'));
  return root;
}

describe('what the tools of the system write', () => {
  it.each([['gnu'], ['pax'], ['posix']])('a tar archive, %s format', (format) => {
    const root = fill();
    const tar = execFileSync('tar', [`--format=${format}`, '-C', root, '-cf', '-', '.']);
    for (const bytes of [tar, gzipSync(tar)]) {
      const bundle = open(bytes);
      expect(contents(bundle)).toEqual(FILES);
      expect(bundle).toMatchObject({ skipped: [{ reason: 'link' }], isDamaged: false });
    }
  });

  it('a zip archive', () => {
    const root = fill();
    const script =
      'import os,sys,zipfile\nos.chdir(sys.argv[1])\nz=zipfile.ZipFile(sys.argv[2],"w",zipfile.ZIP_DEFLATED)\n[z.write(os.path.join(d,f)) for d,_,fs in os.walk(".") for f in fs if f!="link"]\nz.close()';
    const path = join(folder, 'a.zip');
    execFileSync('python3', ['-c', script, root, path]);
    expect(contents(open(readFileSync(path)))).toEqual(FILES);
  });
});

describe.each([
  ['tar', tarOf],
  ['zip', zipOf],
] as const)('a %s archive made by hand', (_, make) => {
  it('keeps the paths as names, without what leads to the root', () => {
    const names = ['./a', '/b', 'c//d', './/e/./f'];
    const bundle = open(make(names.map((name) => ({ name, text: name }))));
    expect(bundle.files.map(({ name }) => name)).toEqual(['a', 'b', 'c/d', 'e/f']);
  });

  it('skips what leads outside, and links', () => {
    const bundle = open(
      make([
        { name: '../x', text: 'x' },
        { name: 'a/../../x', text: 'x' },
        { name: 'a', text: 'x' },
        { name: 'l', text: '/etc/shadow', isLink: true },
      ]),
    );
    expect(bundle.files.map(({ name }) => name)).toEqual(['a']);
    expect(bundle.skipped.map(({ reason }) => reason)).toEqual(['outside', 'outside', 'link']);
  });

  it('stops at the caps', () => {
    const many = open(
      make(Array.from({ length: LIMITS.bundleFiles + 5 }, (_each, index) => ({ name: `f${index}`, text: 'x' }))),
    );
    expect(many.files).toHaveLength(LIMITS.bundleFiles);
    expect(many.skipped.filter(({ reason }) => reason === 'too-many')).toHaveLength(5);
    const text = 'x'.repeat(LIMITS.bundleBytes / 2);
    const large = open(gzipIfTar(make([0, 1, 2].map((index) => ({ name: `f${index}`, text })))));
    expect(large.files).toHaveLength(2);
    expect(large.skipped).toEqual([{ name: 'f2', reason: 'too-large' }]);
  });

  it('is read as far as it goes when it was cut off, or bytes were changed; nothing throws', () => {
    const whole = Buffer.from(make(Object.entries(FILES).map(([name, text]) => ({ name, text }))));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const bytes = Buffer.from(whole.subarray(0, end));
        if (at < bytes.length) bytes[at] = byte;
        const bundle = openBundle({ name: 'b', bytes });
        for (const { name } of bundle?.files ?? []) expect(name.split('/')).not.toContain('..');
      }),
    );
  });
});

function gzipIfTar(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x50 ? bytes : gzipSync(bytes);
}

describe('a hostile archive', () => {
  it('that unpacks to more than it says is damaged there, and costs no more than it says', () => {
    const bomb = deflateRawSync(Buffer.alloc(LIMITS.bundleBytes * 4));
    const bundle = open(
      zipOf([
        { name: 'bomb', packed: bomb, size: 10 },
        { name: 'a', text: 'x' },
      ]),
    );
    expect(contents(bundle)).toEqual({ a: 'x' });
    expect(bundle.isDamaged).toBe(true);
  });

  it('whose entries all point to one bomb is stopped by the cap on all files together', () => {
    const bomb = deflateRawSync(Buffer.alloc(LIMITS.textBytes));
    const entries = Array.from({ length: LIMITS.bundleEntries }, (_, index) => ({
      name: `f${index}`,
      packed: bomb,
      size: LIMITS.textBytes,
      at: 0,
    }));
    const bundle = open(zipOf(entries));
    expect(bundle.files).toHaveLength(LIMITS.bundleBytes / LIMITS.textBytes);
  });

  it('of gzip that unpacks to more than the cap is too large', () => {
    const tar = Buffer.concat([tarOf([{ name: 'a', text: 'x' }]), Buffer.alloc(LIMITS.archiveBytes)]);
    expect(open(gzipSync(tar))).toEqual({ files: [], skipped: [{ name: 'b', reason: 'too-large' }], isDamaged: false });
  });

  it('is never waited for: any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom('', '504b0304', '1f8b0800'), (bytes, magic) => {
        const led = Buffer.concat([Buffer.from(magic, 'hex'), bytes]);
        openBundle({ name: 'b', bytes: led });
        openBundle({ name: 'b', bytes: gzipSync(led) });
      }),
    );
  });
});

describe('what is no bundle', () => {
  it.each([
    ['a configuration', Buffer.from('CONFIG_NET=y\n'.repeat(100))],
    ['a compressed configuration', gzipSync(Buffer.from('CONFIG_NET=y\n'.repeat(1000)))],
    ['zeros', Buffer.alloc(2048)],
    ['nothing', Buffer.alloc(0)],
  ])('%s', (_, bytes) => {
    expect(openBundle({ name: 'x', bytes })).toBeNull();
  });

  it('a bundle in a bundle stays closed', () => {
    const inner = tarOf([{ name: 'a', text: 'x' }]);
    expect(open(tarOf([{ name: 'inner.tar', text: Buffer.from(inner).toString('latin1') }])).files).toHaveLength(1);
    expect(gunzipSync(gzipSync(inner))).toHaveLength(inner.length);
  });
});
