/** One paste about several kernels: each is judged by its own lines, and none gets the fix of another. */
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, read, show, textFile } from '../support/ask.ts';

async function review(text: string): Promise<ReviewDocument> {
  return (await ask('analyze paste', [textFile(text, 'paste')])).document as ReviewDocument;
}

/** The kernels with their changes. */
async function kernelsOf(text: string): Promise<string[]> {
  const { kernels = [] } = await review(text);
  return kernels.map(
    ({ inputs, profile, fix }) =>
      `${inputs[0]?.name.replace('paste: ', '')} (${profile.kernel}): ${fix.changes.map(({ symbol }) => symbol).join(' ')}`,
  );
}

/** VETH is on in 6.1 and off in 6.12, in every shape that shows two kernels. */
const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'grep over two files',
    '/boot/config-6.1.67:CONFIG_VETH=m\n/boot/config-6.1.67:CONFIG_BRIDGE=m\n/boot/config-6.12.58:# CONFIG_VETH is not set\n/boot/config-6.12.58:CONFIG_BRIDGE=m\n',
    ['/boot/config-6.1.67 (6.1.67): ', '/boot/config-6.12.58 (6.12.58): VETH'],
  ],
  [
    'a table',
    '| Option | 6.1.67 | 6.12.58 |\n|---|---|---|\n| CONFIG_VETH | m | n |\n| CONFIG_BRIDGE | m | m |\n',
    ['6.1.67 (6.1.67): ', '6.12.58 (6.12.58): VETH'],
  ],
  [
    'one command after the other',
    '$ grep VETH= /boot/config-6.1.67\nCONFIG_VETH=m\n$ grep VETH /boot/config-6.12.58\n# CONFIG_VETH is not set\n',
    ['6.1.67 (6.1.67): ', '6.12.58 (6.12.58): VETH'],
  ],
  [
    'two runs of check-config.sh',
    'server:\ninfo: reading kernel config from /boot/config-6.1.67 ...\n- CONFIG_VETH: enabled\nlaptop:\ninfo: reading kernel config from /boot/config-6.12.58 ...\n- CONFIG_VETH: missing\n',
    ['server (6.1.67): ', 'laptop (6.12.58): VETH'],
  ],
  [
    'headings of somebody',
    'old kernel 6.1.67:\nCONFIG_VETH=m\nnew kernel 6.12.58:\n# CONFIG_VETH is not set\n',
    ['old kernel 6.1.67 (6.1.67): ', 'new kernel 6.12.58 (6.12.58): VETH'],
  ],
  [
    'two files side by side',
    'CONFIG_VETH=m      | # CONFIG_VETH is not set\nCONFIG_BRIDGE=m      CONFIG_BRIDGE=m\n',
    ['left (6.18): ', 'right (6.18): VETH'],
  ],
];

/** So many kernels that a copy of the lines for each would not fit into a thread's memory. */
const MANY = 12_000;

it('that names thousands of kernels is about none of them', { timeout: 20_000 }, async () => {
  const sessions = Array.from({ length: MANY }, (_each, index) =>
    ['$ uname -r', `6.${index % 30}.${index}-gentoo`, '- CONFIG_VETH: missing'].join('\n'),
  );
  expect((await review(sessions.join('\n'))).kernels).toBeUndefined();
});

describe('two kernels in one paste', () => {
  it.each(SHAPES)('are told apart: %s', async (_name, text, expected) => {
    expect((await kernelsOf(text)).map((each) => each.trimEnd())).toEqual(expected.map((each) => each.trimEnd()));
  });

  it('are shown one below the other, and nothing is claimed of what is not known', async () => {
    const text = await read('analyze paste', [textFile(SHAPES[0]?.[1] ?? '', 'paste')]);
    expect(text).toContain('Docker does not work with 1 of 2 kernels as they are.');
    expect(text).toContain('I found nothing wrong in what stands here; the rest of this kernel is not known.');
  });

  it('have their lines where they stood', async () => {
    const { findings } = await review(SHAPES[0]?.[1] ?? '');
    expect(findings.find(({ subject }) => subject === 'VETH')?.line).toBe(3);
  });
});

describe('one kernel', () => {
  it('beside a column that tells what ought to be is one', async () => {
    const table = '| Option | Required | Mine (kernel 6.12.58) |\n| CONFIG_VETH | y | n |\n| CONFIG_BRIDGE | y | m |\n';
    const { kernels, profile, fix } = await review(table);
    expect(kernels).toBeUndefined();
    expect(profile.kernel).toBe('6.12.58');
    expect(fix.changes.map(({ symbol }) => symbol)).toEqual(['VETH']);
  });

  it('is the one whose file was looked into, not the one that runs', async () => {
    const session =
      '$ uname -r\n6.1.67-gentoo\n$ grep VETH /usr/src/linux-6.18.2-gentoo/.config\n# CONFIG_VETH is not set\n';
    expect((await review(session)).profile.kernel).toBe('6.18.2-gentoo');
  });

  it('stays one below the headings of check-config.sh', async () => {
    const text = 'Generally Necessary:\n- CONFIG_VETH: missing\nOptional Features:\n- CONFIG_MEMCG: missing\n';
    expect((await review(text)).kernels).toBeUndefined();
  });

  it('of a move is the newer one', async () => {
    const text = 'after I upgraded from 6.12.31-gentoo to 6.18.2-gentoo:\n# CONFIG_VETH is not set\nCONFIG_BRIDGE=m\n';
    expect((await review(text)).profile.kernel).toBe('6.18.2-gentoo');
  });
});

it.each([
  '## Linux 6.18\n# Networking\nCONFIG_VETH=m\nCONFIG_BRIDGE=y\n# a module after all:\nCONFIG_BRIDGE=m\nCONFIG_IP_NF_NAT=m\n',
  '# for 6.12\nCONFIG_VETH=m\n# 6.17 and newer\nCONFIG_IP_NF_NAT=m\n# --- more ---\n# CONFIG_MEMCG is not set\nCONFIG_MEMCG=y\n',
])('comments in one file tell of one kernel: %j', async (text) => {
  const { inputs } = (await ask('analyze x', [textFile(text, 'docker.config')])).document as ReviewDocument;
  expect(inputs).toHaveLength(1);
});

it('of kernels of which only parts are shown nobody says that Docker runs on them', async () => {
  const text = 'laptop:\nCONFIG_VETH=m\nCONFIG_MEMCG=y\nserver:\nCONFIG_VETH=y\nCONFIG_MEMCG=y\n';
  const reply = await ask('analyze x', [textFile(text, 'both.txt')]);
  expect((reply.document as ReviewDocument).kernels).toHaveLength(2);
  expect(reply.card?.title).toBe('I found nothing wrong in what is shown of these 2 kernels; their rest is not known');
  expect(show(reply)).not.toContain('Docker runs on all');
});
