/** Files that are short of what they are told by: an end of docker info, nothing but comments, the kernel in a sentence. */
import { expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, textFile } from '../support/ask.ts';
import { startTalk } from '../support/talk.ts';

async function review(files: Readonly<Record<string, string>>): Promise<ReviewDocument> {
  const attached = Object.entries(files).map(([name, text]) => textFile(text, name));
  return (await ask('analyze x', attached)).document as ReviewDocument;
}

it('the end of docker info tells of the hierarchy that limits are reviewed for', async () => {
  const files = {
    'config-grep': '$ grep MEMCG .config\nCONFIG_MEMCG=y\n# CONFIG_MEMCG_V1 is not set\n$ uname -r\n6.12.31-gentoo\n',
    'docker-info-tail': ' Cgroup Driver: cgroupfs\n Cgroup Version: 1\nWARNING: No memory limit support\n',
  };
  const { inputs, fix, findings } = await review(files);
  expect(inputs.map(({ kind }) => kind)).toContain('docker-info');
  expect(findings.map(({ rule }) => rule)).not.toContain('input/unreadable');
  expect(fix.changes.map(({ symbol }) => symbol)).toContain('MEMCG_V1');
});

it.each([
  'etc/portage/package.mask/docker',
  'etc/portage/package.use/docker',
  'etc/portage/package.accept_keywords/docker',
])('%s may have nothing but comments', async (name) => {
  const { findings } = await review({ [name]: '# >=app-containers/docker-29 was here\n' });
  expect(findings.map(({ rule }) => rule)).not.toContain('input/unreadable');
});

it('of two kernels in the words that of before is not the one at hand', async () => {
  const say = startTalk();
  const { shown } = await say(
    'is check-config.sh still valid with 5.6 linux kernels?\n\nThe box had previously a custom 5.3 kernel, now I could not find:\n```\n- CONFIG_NF_NAT_IPV4: missing\n- CONFIG_NF_NAT_NEEDED: missing\n```\n',
  );
  expect(shown).toMatch(/kernel 5\.6/);
});

it.each([
  ['the title of a report', '28.0.0: cannot start with iptables=true\n\n', '28.0.0'],
  ['a package without its category', 'emerging docker-28.0.4 says\n', '28.0.4'],
  [
    'a package, beside fewer words',
    'docker 29 complains\n * Messages for package app-containers/docker-29.1.3:\n',
    '29.1.3',
  ],
])('%s tells which Docker it is about', async (_, before, docker) => {
  const say = startTalk();
  const { shown } = await say(
    `${before}\`\`\`\n- CONFIG_IP_SET: missing\n- CONFIG_VXLAN: missing\n- CONFIG_BRIDGE: enabled\n\`\`\`\n`,
  );
  expect(shown).toContain(`Docker ${docker}`);
});

it.each([
  ['28.5', '{ "storage-driver": "overlayfs" }', true],
  ['28.5', '{ "storage-driver": "overlayfs", "features": { "containerd-snapshotter": true } }', false],
  ['29.1', '{ "storage-driver": "overlayfs" }', false],
  ['23.0', '{ "storage-driver": "overlayfs", "features": { "containerd-snapshotter": true } }', true],
])('Docker %s with %s: the driver is unknown: %s', async (docker, text, isUnknown) => {
  const { document } = await ask(`analyze x --docker ${docker}`, [textFile(text, 'daemon.json')]);
  const rules = (document as ReviewDocument).findings.map(({ rule }) => rule);
  expect(rules.includes('daemon/storage-driver-gone')).toBe(isUnknown);
});

it('ranges of a name and of a number may be of one person', async () => {
  const rules = async (text: string): Promise<string[]> =>
    (await review({ subuid: text })).findings.map(({ rule }) => rule);
  expect(await rules('me:100000:65536\n1000:100000:65536\n')).not.toContain('users/ranges-overlap');
  expect(await rules('me:100000:65536\nyou:100000:65536\n')).toContain('users/ranges-overlap');
});

it('a network with IPv6 is looked for in the kernel that is shown beside it', async () => {
  const kernel = '$ zcat /proc/config.gz | grep NF_FILTER\nCONFIG_IP_NF_FILTER=y\n# CONFIG_IP6_NF_FILTER is not set\n';
  const compose = 'services:\n  web:\n    image: nginx\nnetworks:\n  default:\n    enable_ipv6: true\n';
  const lacking = async (text: string): Promise<string[]> =>
    (await review({ 'kernel.txt': kernel, 'compose.yaml': text })).findings
      .filter(({ rule }) => rule === 'across/kernel-lacks')
      .map(({ subject }) => subject);
  expect(await lacking(compose)).toEqual(['enable_ipv6']);
  expect(await lacking(compose.replace('true', 'false'))).toEqual([]);
});

it('a list of modules is told by its folder', async () => {
  const { inputs, findings } = await review({ '/etc/modules-load.d/docker.conf': '# for docker\noverlay\nnftables\n' });
  expect(inputs.map(({ kind }) => kind)).toEqual(['modules-load']);
  expect(findings.map(({ rule, subject, line }) => `${rule} ${subject} ${line}`)).toEqual([
    'boot/no-such-module nftables 3',
  ]);
});

it.each([
  ['one line', 'modules="a iptables"\n', 1],
  ['the quote behind the last name', 'modules="a\niptables"\n', 2],
  ['the quote on its own line', 'modules="\n  a\n  iptables\n"\n', 3],
  ['the quote behind a backslash', "modules='a \\\niptables'\n", 2],
  ['arguments below', 'modules="a\niptables"\nmodule_a_args="x=1\nnftables"\n', 2],
])('the modules of OpenRC are read with %s', async (_, text, line) => {
  const { findings } = await review({ '/etc/conf.d/modules': text });
  const told = findings.filter(({ rule }) => rule === 'boot/no-such-module').slice(0, 1);
  expect(told.map((each) => `${each.subject} ${each.line}`)).toEqual([`iptables ${line}`]);
});
