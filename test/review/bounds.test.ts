/** Whatever stands in a file, the answer has a size that is known beforehand, and says what it leaves out. */
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/core/limits.ts';
import { renderJson } from '../../src/core/render/json.ts';
import { renderMarkdown } from '../../src/core/render/markdown.ts';
import { createReply } from '../../src/core/reply.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read, show, textFile } from '../support/ask.ts';

const HEAD = '# Linux/x86 6.18.1 Kernel Configuration\nCONFIG_NET=y\n';

async function review(text: string): Promise<ReviewDocument> {
  return (await ask('analyze paste', [textFile(text)])).document as ReviewDocument;
}

/** Lines about as many options that nobody knows. */
const strangers = (count: number, line: (name: string) => string): string =>
  Array.from({ length: count }, (_, index) => line(`NOBODY_${index}`)).join('\n');

const isMissing = (name: string): string => `CONFIG_${name}: is not set when it should be.`;

describe('many lines about one option', () => {
  it('are one finding, with the last of them and their number', async () => {
    const text = `${HEAD}${'#CONFIG_VETH=m\n'.repeat(5000)}`;
    const { findings } = await review(text);
    const about = findings.filter(({ rule }) => rule === 'kernel-config/commented-out');
    expect(about).toMatchObject([{ subject: 'VETH', line: 5002, lines: 5000 }]);
    expect(about[0]?.message).toContain('line 5002, the last of 5000 such lines');
    expect(renderMarkdown(await ask('analyze paste', [textFile(text)])).length).toBeLessThan(50_000);
  });

  it('are told as one where there is only one', async () => {
    const { findings } = await review(`${HEAD}#CONFIG_VETH=m\n`);
    expect(findings.find(({ rule }) => rule === 'kernel-config/commented-out')?.message).toContain('(line 3)');
  });

  it('are one complaint, the last', async () => {
    const { findings } = await review(`${isMissing('VETH')}\n`.repeat(300));
    expect(findings.filter(({ rule }) => rule.startsWith('complaint/'))).toMatchObject([
      { subject: 'VETH', line: 300 },
    ]);
  });
});

describe('more findings than anybody reads', () => {
  /** So that nothing is said about an assumed one. */
  const KERNEL = 'Found sources for kernel version:\n 6.18.52-gentoo\n';
  const text = `${KERNEL}${strangers(3000, isMissing)}\n${isMissing('VETH')}\n`;

  it('are cut to the gravest, and every form of the answer says how many more there are', async () => {
    const reply = await ask('analyze paste', [textFile(text)]);
    const document = JSON.parse(renderJson(reply)) as ReviewDocument;
    expect(document.findings).toHaveLength(LIMITS.findings);
    expect(document.findings[0]?.subject).toBe('VETH');
    expect(document.moreFindings).toBe(3001 - LIMITS.findings);
    for (const shown of [show(reply), renderMarkdown(reply)]) expect(shown).toContain('And 2801 more findings');
    expect(await read('analyze paste', [textFile(text)], 'zh-CN')).toContain('还有 2801 条结果没有列出');
  });

  it('are counted beyond the options that are looked at, too', async () => {
    const { findings, moreFindings } = await review(KERNEL + strangers(LIMITS.complaints + 500, isMissing));
    expect(findings.length + moreFindings).toBe(LIMITS.complaints + 500);
  });

  it('are counted over all files', async () => {
    const reply = await ask('analyze a b', [textFile(text, 'a'), textFile(text, 'b')]);
    expect(reply.document).toMatchObject({ moreFindings: 2 * 3001 - LIMITS.findings });
  });

  it('are cut in a list of unchecked options and in the output of check-config.sh as well', async () => {
    const list = `Unable to check for the following kernel config options due\n${strangers(900, (name) => `- ${name}`)}`;
    const script = strangers(900, (name) => `- CONFIG_${name}: missing`);
    for (const each of [list, script])
      expect(await review(KERNEL + each)).toMatchObject({
        moreFindings: 900 - LIMITS.findings,
        findings: { length: 200 },
      });
  });

  it('are not spoken of in an ordinary review', async () => {
    const reply = await ask('analyze .config', [textFile(HEAD)]);
    expect(reply.document).toMatchObject({ moreFindings: 0 });
    expect(show(reply)).not.toContain('more findings');
  });
});

describe('half a megabyte of package.use', () => {
  const DEAD = 'app-containers/docker device-mapper overlay aufs\n';

  it('full of faults is looked at as far as anybody would mend it', async () => {
    const { findings, moreFindings, hostFix } = await review(DEAD.repeat(10_000));
    expect(findings.length).toBe(LIMITS.findings);
    expect(findings.length + moreFindings).toBeLessThan(2200);
    expect(hostFix?.files).toHaveLength(1);
  });

  it('does not hide a fault behind the lines of other packages', async () => {
    const others = 'app-editors/vim X acl cscope nls\n'.repeat(10_000);
    const { findings } = await review(others + DEAD);
    expect(findings.map(({ subject }) => subject)).toContain('app-containers/docker[device-mapper]');
  });
});

describe('more text than is read', () => {
  it('is refused in one file, compressed or not', async () =>
    expect(await read('analyze .config', [textFile(`${HEAD}${'# x\n'.repeat(LIMITS.textBytes / 4)}`)])).toContain(
      '.config is larger than 4 MB',
    ));

  it('is refused in all files together, naming the one that is too much', async () => {
    const file = `${HEAD}${'# x\n'.repeat(LIMITS.textBytes / 4 - 100)}`;
    const files = ['a', 'b', 'c'].map((name) => textFile(file, name));
    expect(await read('analyze a b', files.slice(0, 2))).not.toContain('MB of text');
    expect(await read('analyze a b c', files)).toContain('with c the files have more than 8 MB of text together');
  });

  it('is cut in a line, which the answer says', async () => {
    const text = `${HEAD}CONFIG_VETH="${'x'.repeat(6000)}"\nCONFIG_VETH=y\n`;
    expect(await read('analyze .config', [textFile(text)])).toContain(
      '.config has lines of more than 4096 characters; only that much of each was read',
    );
    expect(await read('analyze .config', [textFile(text)], 'zh-CN')).toContain('超过 4096 个字符的行');
    expect((await review(text)).options.find(({ symbol }) => symbol === 'VETH')?.value).toBe('y');
  });
});

describe('the report', () => {
  const block = { type: 'code' as const, text: `${'line\n'.repeat(3000)}` };
  const reply = createReply({ title: 'long', locale: 'en', blocks: Array.from({ length: 100 }, () => block) });

  it('is cut between lines, closes its code and says so', () => {
    const markdown = renderMarkdown(reply);
    expect(Buffer.byteLength(markdown)).toBeLessThan(LIMITS.reportBytes + 200);
    expect(markdown.endsWith('\nline\n```\n\n> The rest of this report was left out: it is too long.\n')).toBe(true);
    expect((markdown.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
  });

  it('counts bytes, in one endless line too', () => {
    const markdown = renderMarkdown(createReply({ title: '长'.repeat(500_000), locale: 'zh-CN' }));
    expect(Buffer.byteLength(markdown)).toBeLessThan(LIMITS.reportBytes + 200);
    expect(markdown).toContain('报告太长');
  });

  it('is left alone otherwise', () => expect(renderMarkdown({ ...reply, blocks: [block] })).not.toContain('left out'));
});

describe('what a checker printed', () => {
  it.each([
    ['colours', '\u001b[1;33mCONFIG_VETH\u001b[m:\u001b[0m is not set when it should be.'],
    ['a title that does not end', '\u001b]0;emerge\u001b[mCONFIG_VETH: is not set when it should be.'],
    ['a title that does', '\u001b]0;emerge\u0007CONFIG_VETH: is not set when it should be.'],
    ['eight-bit sequences', '\u009b31mCONFIG_VETH: is not set when it should be.'],
    ['a character set', '\u001b(BCONFIG_VETH: is not set when it should be.'],
  ])('is read with %s', async (_what, text) => expect((await review(text)).findings[0]?.subject).toBe('VETH'));

  it('loses no line to a sequence that does not end', async () =>
    expect((await review(`\u001b]0;x\n${isMissing('VETH')}`)).findings[0]?.line).toBe(2));

  it.each([
    ['Kernel version: 6.18.1-gentoo', '6.18.1-gentoo'],
    ['Running kernel version 6.18.1', '6.18.1'],
    ['Found sources for kernel version:\n * 6.12.41-gentoo-dist', '6.12.41-gentoo-dist'],
    ['Found sources for kernel version linux-6.1', '6.1'],
    [`Kernel version: ${'1'.repeat(3000)}`, null],
    [`Kernel version: 6.1${'1'.repeat(100)}`, null],
    ['Kernel version: 6.1\u001b[2J`$(x)`', null],
  ])('names its kernel only as one can be named: %s', async (line, kernel) =>
    expect((await review(`${line}\n${isMissing('VETH')}`)).inputs[0]?.kernelVersion).toBe(kernel),
  );
});
