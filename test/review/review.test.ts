import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { createReviewReply } from '../../src/review/review-reply.ts';
import { ask, fixture, read, show, textFile } from '../support/ask.ts';

const DEBIAN = fixture('kernel-config/debian-6.12-amd64.config.gz');
const TINY = fixture('kernel-config/linux-6.12-x86-tinyconfig.config');
const DEFCONFIG_7_3 = fixture('kernel-config/linux-7.3-x86-defconfig.config');

async function review(
  line: string,
  file: Parameters<typeof ask>[1] extends readonly (infer A)[] | undefined ? A : never,
): Promise<ReviewDocument> {
  const { document } = await ask(line, [file]);
  return document as ReviewDocument;
}

function statusOf(document: ReviewDocument, id: string): string | undefined {
  return document.capabilities.find((capability) => capability.id === id)?.status;
}

describe('a kernel that can run Docker', () => {
  it('is told so, with what it was judged for', async () => {
    const reply = await ask('analyze config.gz', [DEBIAN]);
    const text = show(reply);
    expect(reply.outcome).toBe('ok');
    expect(text).toContain('Linux 6.12.117');
    expect(text).toContain('Docker 29.7');
    expect((reply.document as ReviewDocument).capabilities.map(({ id }) => id)).toEqual([
      'gentoo-base',
      'start',
      'storage-overlay',
      'bridge-networking',
      'limits',
      'seccomp',
    ]);
    for (const id of ['start', 'storage-overlay', 'bridge-networking'])
      expect(statusOf(reply.document as ReviewDocument, id), id).toBe('ok');
  });
});

describe('a kernel without the legacy iptables tables', () => {
  const nftOnly = gunzipSync(DEBIAN.bytes)
    .toString('utf8')
    .replace(/^CONFIG_(IP6?_NF_IPTABLES\w*|IP6?_NF_(FILTER|NAT|MANGLE|RAW))=.*$/gm, '# CONFIG_$1 is not set');

  it('can run Docker, and the reader is told what the host needs besides', async () => {
    const reply = await ask('analyze .config', [textFile(nftOnly)]);
    expect(reply.outcome).toBe('ok');
    expect(show(reply)).toContain('bridge-iptables-nft');
    expect(show(reply)).toContain('has to end in (nf_tables)');
    expect(show(reply)).toContain('but the host has to be set up for it');
  });

  it('says it once, also when that way is asked for by name', async () => {
    const document = await review('analyze .config --want bridge-iptables-nft', textFile(nftOnly));
    const told = document.findings.filter(({ rule }) => rule === 'kernel-config/besides-the-kernel');
    expect(told.map(({ severity, subject }) => `${severity} ${subject}`)).toEqual(['warning bridge-iptables-nft']);
  });

  it('says no word of that where the legacy tables are there', async () =>
    expect(await read('analyze .config', [DEBIAN])).not.toContain('nf_tables'));
});

describe('a kernel that cannot', () => {
  it('is told first what to do, then the details', async () => {
    const text = await read('analyze .config', [TINY]);
    const [todo, details] = [text.indexOf('What to do'), text.indexOf('Details')];
    expect(text).toContain('Docker does not work with this kernel as it is');
    expect(todo).toBeGreaterThan(0);
    expect(details).toBeGreaterThan(todo);
    expect(text.slice(todo, details)).toContain('make olddefconfig');
  });

  it('gets findings with the line, the reason, and where it is in menuconfig', async () => {
    const { findings } = await review('analyze .config', DEFCONFIG_7_3);
    const veth = findings.find((finding) => finding.subject === 'VETH');
    expect(veth).toMatchObject({ severity: 'error', rule: 'kernel-config/option-missing' });
    expect(veth?.line).toBeGreaterThan(0);
    expect(veth?.fix).toContain('Virtual ethernet pair device');
    expect(veth?.facts).toContain('kernel-option:VETH');
  });

  it('gets a fragment that sets what is missing', async () => {
    const reply = await ask('analyze .config', [TINY]);
    const [file] = reply.files;
    expect(file?.content).toMatch(/^CONFIG_OVERLAY_FS=y$/m);
    expect(file?.content).toMatch(/^CONFIG_VETH=y$/m);
  });
});

describe('a kernel that Portage builds', () => {
  const distKernel = gunzipSync(DEBIAN.bytes)
    .toString('utf8')
    .replace(/^CONFIG_LOCALVERSION=.*$/m, 'CONFIG_LOCALVERSION="-gentoo-dist"')
    .replace(/^CONFIG_OVERLAY_FS=.*$/m, '# CONFIG_OVERLAY_FS is not set');

  it('gets a file for /etc/kernel/config.d and an emerge, no make', async () => {
    const reply = await ask('analyze config.gz', [textFile(distKernel)]);
    const text = show(reply);
    expect(text).toMatch(/\/etc\/kernel\/config\.d\/docker\.config\n\s+CONFIG_OVERLAY_FS=m/);
    expect(text).toContain('emerge --ask sys-kernel/gentoo-kernel');
    expect(text).not.toContain('make');
    const script = reply.files.find(({ name }) => name === 'docker-config.sh');
    expect(script?.content).toBe(
      [
        'mkdir -p /etc/kernel/config.d',
        "cat >> /etc/kernel/config.d/docker.config <<'END'",
        'CONFIG_OVERLAY_FS=m',
        'END',
        'emerge --ask sys-kernel/gentoo-kernel\n',
      ].join('\n'),
    );
  });

  it('is one beside files that do not say it, in whatever order', async () => {
    const log = textFile('CONFIG_USER_NS:\t is not set when it should be.\n', 'emerge.log');
    const config = textFile(distKernel.replace(/^CONFIG_USER_NS=.*$/m, '# CONFIG_USER_NS is not set'), 'config.gz');
    for (const files of [
      [config, log],
      [log, config],
    ]) {
      const script = (await ask('analyze x y', files)).files.find(({ name }) => name === 'docker-config.sh');
      expect(script?.content).toContain('/etc/kernel/config.d/docker.config');
      expect(script?.content).not.toContain('make');
    }
  });

  it('is not mistaken for one with a suffix of its own', async () => {
    const own = distKernel.replace('-gentoo-dist"', '-gentoo-distant"');
    expect(await read('analyze config.gz', [textFile(own)])).toContain('make olddefconfig');
  });
});

describe('an option that cannot be had', () => {
  it('makes a capability impossible only where that cannot do without it', async () => {
    const document = await review('analyze .config', TINY);
    const lacking = (need: string): string =>
      document.options.find(
        (option) => option.capability === 'start' && option.need === need && option.status === 'missing',
      )?.symbol ?? '';
    const told = (symbol: string): string => {
      const fix = { ...document.fix, unmet: [{ symbol, reason: 'It cannot be set.' }] };
      return show(createReviewReply({ ...document, fix }, 'en', '2026-11-29'));
    };
    expect(lacking('recommended')).not.toBe('');
    expect(told(lacking('recommended'))).toMatch(/starts and runs a container — needs \d+ changes/);
    expect(told(lacking('required'))).toContain('starts and runs a container — cannot be had on this kernel');
  });
});

describe('wanted capabilities', () => {
  it('are reviewed when asked for, by id or alias', async () => {
    const document = await review('analyze .config --want btrfs,nftables,swarm', DEBIAN);
    expect(document.capabilities.map((capability) => capability.id)).toEqual(
      expect.arrayContaining(['storage-btrfs', 'bridge-nftables', 'swarm']),
    );
  });

  it('are no error where they are missing: Docker works without them', async () => {
    const bare = textFile(
      gunzipSync(DEBIAN.bytes)
        .toString('utf8')
        .replace(/^CONFIG_(IP_VS|IP_SCTP)=.*$/gm, '# CONFIG_$1 is not set'),
    );
    const reply = await ask('analyze .config --want swarm', [bare]);
    const { findings } = reply.document as ReviewDocument;
    expect(reply.outcome).toBe('ok');
    expect(reply.tone).toBe('warning');
    expect(findings.find(({ subject }) => subject === 'IP_VS')).toMatchObject({ severity: 'warning' });
    expect(findings.find(({ subject }) => subject === 'IP_SCTP')).toMatchObject({ severity: 'info' });
    const swarm = (reply.document as ReviewDocument).capabilities.find(({ id }) => id === 'swarm');
    expect(swarm?.missing).toContain('IP_VS');
    expect(swarm?.missing).not.toContain('IP_SCTP');
  });

  it('that need more than a kernel say what', async () => {
    expect(await read('analyze .config --want zfs', [DEBIAN])).toContain('its module comes from sys-fs/zfs');
    expect(await read('analyze .config', [DEBIAN])).not.toContain('sys-fs/zfs');
  });

  it('unknown ones are refused with the list', async () => {
    const reply = await ask('analyze .config --want teleport', [DEBIAN]);
    expect(reply.outcome).toBe('bad-usage');
    expect(reply.title).toContain('bridge-networking');
  });
});

describe('several files', () => {
  it('are one review; each finding names its file', async () => {
    const document = (
      await ask('analyze a b', [
        { ...TINY, name: 'a.config' },
        textFile('CONFIG_VETH:\t is not set when it should be.\n', 'emerge.log'),
      ])
    ).document as ReviewDocument;
    expect(document.inputs.map((input) => input.kind)).toEqual(['kernel-config', 'portage-messages']);
    expect(new Set(document.findings.map((finding) => finding.file))).toEqual(new Set(['a.config', 'emerge.log']));
  });
});

describe('the document for scripts', () => {
  it('has the promised keys', async () => {
    const document = await review('analyze .config', TINY);
    expect(document.schemaVersion).toBe(2);
    expect(document.inputs[0]).toMatchObject({
      name: TINY.name,
      kind: 'kernel-config',
      kernelVersion: '6.12.117',
      arch: 'x86',
    });
    expect(Object.keys(document.options[0] ?? {})).toEqual(
      expect.arrayContaining(['symbol', 'value', 'line', 'need', 'status', 'why', 'capability']),
    );
    expect(Object.keys(document.findings[0] ?? {})).toEqual(
      expect.arrayContaining(['rule', 'severity', 'file', 'line', 'subject', 'message', 'why', 'fix', 'facts']),
    );
    expect(document.fix).toMatchObject({
      fragment: expect.any(String),
      script: expect.stringContaining('scripts/config'),
      changes: expect.any(Array),
      unmet: expect.any(Array),
    });
  });
});
