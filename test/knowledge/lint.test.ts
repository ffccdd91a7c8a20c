import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { lintKnowledge } from '../../src/knowledge/lint/index.ts';
import { SmallKnowledge } from '../support/small-knowledge.ts';

const BACKENDS = ['aufs', 'btrfs', 'overlay2', 'vfs', 'zfs'].map((id) => `backends/${id}.yaml`);
const OTHERS = [
  ...['kernel-options/bridge.yaml', 'kernel-options/veth.yaml', 'kernel-options/vxlan.yaml'],
  ...[
    'symptoms/veth-missing.yaml',
    'symptoms/vxlan-missing.yaml',
    'symptoms/pid-file-in-use.yaml',
    'use-flags/btrfs.yaml',
  ],
];

let small: SmallKnowledge;

beforeEach(() => {
  small = new SmallKnowledge([...BACKENDS, ...OTHERS]);
});

afterEach(() => small.remove());

/** The problems after changing one fact. */
function lintAfter(file: string, change: (text: string) => string): string[] {
  return small.lintAfter(file, change);
}

describe('the knowledge lint', () => {
  it('refuses a version without quotes, which YAML would shorten', () => {
    const problems = lintAfter('backends/btrfs.yaml', (text) => text.replace(/^added: ".*"$/m, 'added: 5.10'));
    expect(problems.join()).toContain('expected string, received number');
  });

  it('refuses a fact without a source', () => {
    expect(
      lintAfter('backends/btrfs.yaml', (text) =>
        text.replace(/^sources:[\s\S]*?^reviewed/m, 'sources: []\nreviewed'),
      ).join(),
    ).toContain('sources');
  });

  it('refuses a claim that no source supports', () => {
    const problems = lintAfter('backends/btrfs.yaml', (text) => text.replaceAll(/\bquota\b(?=[,\]])/g, 'copies'));
    expect(problems).toContain('no source supports "quota"');
  });

  it('refuses a name in the condition of a path that nothing has', () => {
    mkdirSync(small.path('onboarding/paths'), { recursive: true });
    writeFileSync(
      small.path('onboarding/paths/own.yaml'),
      stringify({
        id: 'own',
        order: 9,
        title: { en: 'x' },
        now: { en: 'x' },
        host: {},
        stops: [{ ask: 'fs', when: { existing: ['zsf'] } }],
      }),
    );
    const messages = lintKnowledge(small.root).problems.map(({ message }) => message);
    expect(messages).toContain('names backend:zsf, which does not exist');
  });

  it('refuses a piece of a message that many messages have, and one that two symptoms have', () => {
    const says = (piece: string) => (text: string) => text.replace(/^says:$/m, `says:\n  - "${piece}"`);
    expect(lintAfter('symptoms/veth-missing.yaml', says('[blocks B')).join()).toContain('which many messages say');
    expect(lintAfter('symptoms/veth-missing.yaml', says('failed to start daemon')).join()).toContain('which many');
    const shared = says('pid file found, ensure docker is not running or delete');
    expect(lintAfter('symptoms/veth-missing.yaml', shared).join()).toMatch(/as pid-file-in-use does|which is it/);
  });

  it('refuses an unknown key, a wrong file name, and YAML that is none', () => {
    expect(lintAfter('backends/vfs.yaml', (text) => `${text}\nsurprise: 1\n`).join()).toContain('surprise');
    expect(lintAfter('backends/zfs.yaml', (text) => text.replace(/^id: zfs$/m, 'id: zfs2')).join()).toContain(
      'name the file zfs2.yaml',
    );
    expect(lintAfter('backends/aufs.yaml', () => 'a: [').join()).toContain('is not YAML');
  });

  it('refuses a reference to a fact that does not exist', () => {
    const problems = lintAfter('backends/overlay2.yaml', (text) =>
      text.replace('option: OVERLAY_FS', 'option: OVERLAY_FX'),
    );
    expect(problems).toContain('names kernel-option:OVERLAY_FX, which does not exist');
  });

  it('refuses Chinese that is missing, English, or has other code spans', () => {
    const translate = (chinese: string | undefined) => (text: string) => {
      const fact = parse(text);
      return stringify({ ...fact, now: { en: fact.now.en, ...(chinese !== undefined && { 'zh-CN': chinese }) } });
    };
    expect(lintAfter('backends/vfs.yaml', translate(undefined))).toContain('now: zh-CN is missing');
    expect(lintAfter('backends/zfs.yaml', translate('plain English, and a good deal of it')).join()).toContain(
      'now: zh-CN has no Chinese in it',
    );
    expect(lintAfter('backends/aufs.yaml', translate('没有`CONFIG_NONSENSE`,就是这样')).join()).toMatch(
      /code spans of the languages differ/,
    );
  });

  it('refuses ASCII punctuation after Chinese, and Chinese that says much less', () => {
    const say = (en: string, chinese: string) => (text: string) =>
      stringify({ ...parse(text), now: { en, 'zh-CN': chinese } });
    for (const mark of ',;:!?')
      expect(lintAfter('backends/vfs.yaml', say('Take it', `可以用${mark}再看`)).join()).toContain(
        'half-width mark after',
      );
    expect(lintAfter('backends/zfs.yaml', say('x'.repeat(80), '不行')).join()).toContain('says much less');
    expect(lintAfter('backends/aufs.yaml', say('Take it', '可以用`a,b`，再看。')).join()).not.toContain('half-width');
  });

  it('refuses a selection with a gap or an overlap at the borders', () => {
    const select = (docker: string) => (text: string) =>
      stringify({ ...parse(text), selection: [{ docker, how: 'opt-in' }] });
    expect(lintAfter('backends/vfs.yaml', select('>= 99')).join()).toContain('selection has 0 entries for');
    expect(lintAfter('backends/aufs.yaml', select('>= 0.1')).join()).toContain('which no longer has it');
  });

  it('refuses a removal before the addition', () => {
    expect(
      lintAfter('backends/aufs.yaml', (text) => text.replace(/^removed: .*$/m, 'removed: "0.1"')).join(),
    ).toContain('removed in 0.1');
  });

  it('refuses another Chinese word than the glossary has, and English marks or missing blanks in Chinese', () => {
    const say = (zh: string) => (text: string) => {
      const fact = parse(text);
      return stringify({ ...fact, quota: { en: 'none', 'zh-CN': zh } });
    };
    expect(lintAfter('backends/vfs.yaml', say('图驱动没有'))).toContain(
      'quota: zh-CN says 图驱动; for graphdriver say graphdriver',
    );
    expect(lintAfter('backends/zfs.yaml', say('没有(不支持)'))).toContain(
      'quota: zh-CN has a half-width parenthesis in Chinese',
    );
    expect(lintAfter('backends/btrfs.yaml', say('没有quota'))).toContain(
      'quota: zh-CN has no blank between Chinese and Latin',
    );
  });

  it('refuses two blanks in a row outside of code, in either language', () => {
    const say = (en: string, zh: string) => (text: string) => stringify({ ...parse(text), quota: { en, 'zh-CN': zh } });
    expect(lintAfter('backends/vfs.yaml', say('none', '`vfs`  没有'))).toContain('quota: two blanks stand in a row');
    expect(lintAfter('backends/vfs.yaml', say('none  at all', '没有'))).toContain('quota: two blanks stand in a row');
    expect(lintAfter('backends/vfs.yaml', say('see `a  b`', '见 `a  b`')).join()).not.toContain('two blanks');
  });

  it('refuses a fact without a Chinese name, and a Chinese name that two facts have', () => {
    const change = (part: object) => (text: string) => stringify({ ...parse(text), ...part });
    expect(
      lintAfter(
        'kernel-options/veth.yaml',
        change({ title: { en: 'virtual Ethernet pairs', 'zh-CN': 'veth' }, aliases: ['veth'] }),
      ),
    ).toContain('title: neither the title nor an alias is in Chinese');
    expect(lintAfter('kernel-options/vxlan.yaml', change({ aliases: ['网桥'] }))).toContain(
      'the name "网桥" also belongs to BRIDGE: only one can have it',
    );
  });

  it('refuses a message that no program says, and a symptom that nobody would recognise', () => {
    const change = (part: object) => (text: string) => stringify({ ...parse(text), ...part });
    expect(lintAfter('symptoms/veth-missing.yaml', change({ says: ['network does not work'] }))).toContain(
      'says: "network does not work" is no message of a program; put it into signs, in both languages',
    );
    expect(lintAfter('symptoms/veth-missing.yaml', change({ says: ['published ports time out with it'] }))).toContain(
      'says: "published ports time out with it" is no message of a program; put it into signs, in both languages',
    );
    expect(lintAfter('symptoms/vxlan-missing.yaml', change({ says: [], signs: [] }))).toContain(
      'neither a message (says) nor what people see (signs)',
    );
  });

  it('refuses a redirect that leads nowhere, or away from what is there', () => {
    const redirects = [
      { from: 'backend:old', to: 'backend:nowhere', because: 'renamed' },
      { from: 'backend:zfs', to: 'backend:vfs', because: 'renamed' },
      { from: 'backend:former', to: 'backend:vfs', because: 'renamed' },
    ];
    writeFileSync(small.path('redirects.yaml'), stringify(redirects));
    const messages = lintKnowledge(small.root).problems.map((problem) => problem.message);
    expect(messages).toContain('backend:old leads to backend:nowhere, which does not exist');
    expect(messages).toContain('backend:zfs is redirected, but still exists');
    expect(messages.join()).not.toContain('backend:former');
  });

  it('refuses an option of another checker that no fact explains', () => {
    const messages = lintKnowledge(small.root).problems.map((problem) => problem.message);
    expect(messages).toContain('moby-check-config asks for NAMESPACES, which no fact explains');
    expect(messages.join()).not.toContain('asks for VETH,');
  });

  it('refuses a USE flag whose default nobody wrote down for a version that has it', () => {
    const change = (text: string): string => {
      const fact = parse(text);
      return stringify({
        ...fact,
        packages: fact.packages.map((entry: object) => ({ ...entry, default: [{ versions: '>= 99', value: 'on' }] })),
      });
    };
    expect(lintAfter('use-flags/btrfs.yaml', change).join()).toMatch(/: default has 0 entries for \d/);
  });
});

describe('a file beside the facts that is no YAML', () => {
  it.each(['redirects.yaml', 'checkers/moby-check-config.yaml'])('%s is named', (file) => {
    writeFileSync(small.path(file), 'a: [');
    expect(lintKnowledge(small.root).problems).toContainEqual({
      file,
      message: expect.stringContaining('is not YAML'),
    });
  });

  it.each(['default-profile.yaml', 'kernel-changes.yaml'])('%s stops everything, and is named', (file) => {
    writeFileSync(small.path(file), 'a: [');
    expect(() => lintKnowledge(small.root)).toThrow(`knowledge/${file}: is not YAML`);
  });
});
