/** Each rule of the lint on a small bad fact: it says what is wrong and where. */
import { describe, expect, it } from 'vitest';
import type { FactOf } from '../../src/knowledge/knowledge-base.ts';
import { lintEbuilds, lintModuleLimits } from '../../src/knowledge/lint/ebuilds.ts';
import { lintLanguage } from '../../src/knowledge/lint/language.ts';
import { collectPieces, lintMessages } from '../../src/knowledge/lint/messages.ts';
import { collectNames, lintNames } from '../../src/knowledge/lint/names.ts';
import { lintPivots } from '../../src/knowledge/lint/pivots.ts';
import { collectRefs, lintReferences } from '../../src/knowledge/lint/references.ts';
import { collectSayings, lintSays } from '../../src/knowledge/lint/says.ts';
import { titleProblem } from '../../src/knowledge/lint/sources.ts';
import { lintSteps } from '../../src/knowledge/lint/steps.ts';
import { lintTimelines } from '../../src/knowledge/lint/timelines.ts';
import type { Step } from '../../src/knowledge/schema/common.ts';
import type { Fact, FactKind } from '../../src/knowledge/schema/fact.ts';
import { knowledge } from '../support/ask.ts';

/** A real fact of a kind, to be made worse. */
function take<K extends FactKind>(kind: K, id: string): FactOf<K> {
  const fact = knowledge.get(kind, id);
  if (!fact) throw new Error(`the test needs ${kind}:${id}`);
  return fact;
}

const vxlan = take('symptom', 'vxlan-missing');
const zfsTopic = take('topic', 'zfs-use-flag');
const text = (en: string, zh = '中文'): { en: string; 'zh-CN': string } => ({ en, 'zh-CN': zh });

describe('what a symptom says', () => {
  const lint = (says: string[], facts: readonly Fact[] = knowledge.facts): string[] => {
    const symptom = { ...vxlan, says };
    return lintSays(symptom, collectSayings([...facts.filter((fact) => fact.id !== vxlan.id), symptom]));
  };

  it('is not too short to tell messages apart', () => {
    expect(lint(['[blocks B']).join()).toContain('too general');
    expect(lint(['running nft:']).join()).toContain('at least 12 letters');
    expect(lint(['找不到模块'])).toEqual([]);
  });

  it('does not stand in a line that means no harm', () => {
    expect(lint(['level=info msg="Loading containers']).join()).toContain('harmless line');
    expect(lint(['must be a btrfs filesystem to be used with the btrfs snapshotter']).join()).toContain(
      'harmless line',
    );
  });

  it('is not what another symptom says, whatever the case and the quotes', () => {
    const other = take('symptom', 'iptables-not-found').says[0] ?? '';
    expect(lint([other.toUpperCase().replaceAll(' ', '  ')]).join()).toContain('iptables-not-found says too');
    expect(lint(['device "eth0" is gone', "device 'ETH0' is gone"]).join()).toContain('twice');
  });

  it('is not a piece of what many say', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => ({ ...vxlan, id, says: [`cannot frobnicate the device ${id}`] }));
    expect(lint(['cannot frobnicate the device'], many).join()).toContain('part of what a, b, c, d say');
  });
});

describe('a quoted message', () => {
  const lint = (en: string, docker?: string): string[] => {
    const statements = [{ ...text(en), ...(docker !== undefined && { when: { docker } }) }];
    return lintMessages({ ...zfsTopic, now: text('x'), statements }, collectPieces(knowledge.facts));
  };

  it('is known to a symptom', () => {
    expect(lint('It says `the flux driver could not be loaded at all`.').join()).toContain('which no symptom says');
    expect(lint('It says `prior storage driver zfs failed`.')).toEqual([]);
  });

  it('is known in the versions that the sentence is about', () => {
    const message = 'It says `configured driver "overlay2" not available: unavailable`.';
    expect(lint(message, '>= 29.0')).toEqual([]);
    expect(lint(message, '>= 24.0, < 25.0').join()).toContain('for Docker >= 24.0, < 25.0');
  });

  it('may leave out names, and commands are no messages', () => {
    expect(lint('It says `configured driver "NAME" not available`.')).toEqual([]);
    expect(lint('Run `docker run --rm alpine not found`.')).toEqual([]);
  });
});

describe('a sentence about a rule that changed', () => {
  const lint = (statement: Extract<Fact, { kind: 'topic' }>['statements'][number], reread: string[] = []): string[] =>
    lintPivots({ ...zfsTopic, now: text('x'), statements: [statement], reread });

  it.each([
    'dockerd tries overlay2 and btrfs before zfs.',
    'It stops with `driver not supported`.',
    'Rebuild `sys-fs/zfs-kmod`.',
    'Load `ip_tables` at boot.',
    'Docker turns btrfs quotas off when it stops.',
  ])('%s', (en) => expect(lint(text(en)).join()).toContain('speaks of something that changed'));

  it('is fine with a range, a version, or a mark that it was read again', () => {
    const en = 'dockerd falls back to the vfs driver.';
    expect(lint({ ...text(en), when: { docker: '< 29.0' } })).toEqual([]);
    expect(lint(text('Up to 28 dockerd falls back to the vfs driver.'))).toEqual([]);
    expect(lint(text(en), ['image-store'])).toEqual([]);
  });

  it('needs no mark where nothing changed, and marks are real', () => {
    expect(lint(text('All is well.'), ['image-store'])).toEqual(['reread: image-store is not needed: delete it']);
    expect(lint(text('All is well.'), ['nonsense']).join()).toContain('is no pivot');
  });
});

describe('a step', () => {
  const lint = (step: Partial<Step>): string[] => lintSteps({ ...vxlan, fix: [{ text: text('x'), ...step }] });

  it('does not build a kernel by half', () => {
    expect(lint({ command: 'make && make modules_install && make install' }).join()).toContain('by half');
    expect(lint({ command: 'make olddefconfig\nmake modules_install\nemerge @module-rebuild\nmake install' })).toEqual(
      [],
    );
  });

  it('tells of what other kernels want beside it', () => {
    expect(lint({ kernel: { NFT_NAT: 'm' } }).join()).toContain('does not tell of NFT_COUNTER');
    expect(lint({ kernel: { IP_NF_RAW: 'm' } }).join()).toContain('NETFILTER_XTABLES_LEGACY, which kernels from 6.17');
    expect(lint({ kernel: { NETFILTER_XT_MATCH_BPF: 'm' } }).join()).toContain('tell of NETFILTER_XT_MATCH_POLICY');
    expect(lint({ kernel: { IP_NF_RAW: 'm' }, text: text('From 6.17 on `NETFILTER_XTABLES_LEGACY` too.') })).toEqual(
      [],
    );
  });

  it('writes JSON where JSON is read', () => {
    expect(lint({ file: { path: '/etc/docker/daemon.json', content: '{ "a": 1, }' } }).join()).toContain('is no JSON');
  });
});

describe('names and references', () => {
  it('a name means one fact of its kind', () => {
    const wrong: Fact = { ...vxlan, aliases: ['IPVS missing'] };
    const facts = [...knowledge.facts.filter((fact) => fact.id !== vxlan.id), wrong];
    const names = collectNames({ ...knowledge, facts, redirects: {} });
    expect(lintNames(wrong, names).join()).toContain('also belongs to ipvs-missing');
  });

  it('conditions and steps of every kind name what exists', () => {
    const refs = collectRefs(knowledge.facts);
    const onboarding = take('onboarding-step', 'fix-kernel');
    const step: Step = { text: text('x'), kernel: { VXLAM: 'm' }, when: { existing: ['zsf'], mentions: 'NO_SUCH' } };
    expect(lintReferences({ ...onboarding, steps: [step] }, refs)).toEqual([
      'names kernel-option:VXLAM, which does not exist',
      'names backend:zsf, which does not exist',
      'names kernel-option:NO_SUCH, which does not exist',
    ]);
  });
});

describe('today', () => {
  const profile = knowledge.defaultProfile;
  const url = (name: string): string => `https://github.com/gentoo/gentoo/blob/${'a'.repeat(40)}/sys-fs/${name}`;
  const cite = (supports: string[], name: string): FactOf<'topic'> => ({
    ...zfsTopic,
    sources: [{ supports, title: 'x.ebuild', url: url(name), how: 'read', checked: '2026-11-29' }],
  });

  it('rests on ebuilds of today', () => {
    expect(lintEbuilds(cite(['now'], 'zfs/zfs-2.3.4.ebuild'), profile).join()).toContain('read 2.4.3 or newer');
    expect(lintEbuilds(cite(['history'], 'zfs/zfs-2.3.4.ebuild'), profile)).toEqual([]);
    expect(lintEbuilds(cite(['now'], 'zfs/zfs-2.4.3.ebuild'), profile)).toEqual([]);
  });

  it('has modules that take its kernel', () => {
    expect(lintModuleLimits({ ...profile, kernel: '7.1' }).join()).toContain(
      'sys-fs/zfs 2.4.3 takes kernels up to 7.0',
    );
    expect(lintModuleLimits(profile)).toEqual([]);
  });

  it('has bounds in order', () => {
    const flag = take('use-flag', 'overlay2');
    const [entry] = flag.packages;
    if (!entry) throw new Error('overlay2 has a package');
    const wrong = { ...entry, since: { version: '27.2.0', without: '28.0.0' } };
    expect(lintTimelines({ ...flag, packages: [wrong] }, '29.7').join()).toContain('28.0.0 is not before since 27.2.0');
  });
});

describe('the name of a source', () => {
  it.each(['moby e51af36a85', 'linux c255a458055e', 'Docker docs btrfs-driver 1d5fb9e094', 'moby (fb85a99f58)'])(
    '%s is a hash',
    (title) => expect(titleProblem(title)).toContain('named by a hash'),
  );

  it.each(['moby#51546', 'docker/for-linux#1067', 'moby 29.7.2', 'containerd v2.3.4', 'issue 404'])(
    '%s names no subject',
    (title) => expect(titleProblem(title)).toContain('names no subject'),
  );

  it.each([
    'Docker docs: btrfs storage driver',
    'moby commit 2021-07: promote overlay2',
    'docker-29.7.2.ebuild',
    'linux 5.10 – 7.3 net/netfilter/Kconfig',
    'iptables tried on a kernel of 2026-11-22, 1234567 rules',
  ])('%s tells what it is', (title) => expect(titleProblem(title)).toBeNull());
});

describe('two languages', () => {
  const lint = (en: string, zh: string): string[] => lintLanguage({ now: { en, 'zh-CN': zh } });

  it('agree in numbers, conditions and duties', () => {
    expect(lint('From 28.5 on.', '从 28.4 起。').join()).toContain('numbers of the languages differ: 28.5, 28.4');
    expect(lint('It works only there.', '在那里有效。').join()).toContain('says "only"');
    expect(lint('Linux 5.11 or newer.', 'Linux 5.11。').join()).toContain('says "or newer"');
    expect(lint('Two of 3 work only on 5.11 or newer.', '3 个里有 2 个只能用于 5.11 及更新。')).toEqual([]);
  });

  it('have no blank at an end', () => {
    expect(lint('Go on.', '继续。 ').join()).toContain('a blank stands at an end');
    expect(lint(' Go on.', '继续。').join()).toContain('a blank stands at an end');
  });
});
