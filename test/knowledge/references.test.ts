/** What facts refer to by id: sources, shared steps and texts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { lintKnowledge } from '../../src/knowledge/lint/index.ts';
import { isPinned } from '../../src/knowledge/lint/sources.ts';
import { SmallKnowledge } from '../support/small-knowledge.ts';

const BACKENDS = ['aufs', 'btrfs', 'overlay2', 'vfs', 'zfs'].map((id) => `backends/${id}.yaml`);

let small: SmallKnowledge;

beforeEach(() => {
  small = new SmallKnowledge([...BACKENDS, 'kernel-options/veth.yaml', 'symptoms/pid-file-in-use.yaml']);
});

afterEach(() => small.remove());

function lintAfter(file: string, change: (text: string) => string): string[] {
  return small.lintAfter(file, change);
}

/** A change that adds a source to a fact. */
function cite(part: object): (text: string) => string {
  return (text) => {
    const fact = parse(text);
    const sources = [...fact.sources, { supports: ['now'], checked: '2014-01-01', ...part }];
    return stringify({ ...fact, sources });
  };
}

describe('a source', () => {
  it('refuses something read without the address it was read at', () => {
    const add = () => lintAfter('sources/moby.yaml', (text) => `${text}some-page:\n  title: some page\n  how: read\n`);
    expect(add).toThrow(/^knowledge\/sources\/moby\.yaml: .*what was read needs the url/);
  });

  it('refuses a source that says neither where nor what', () => {
    lintAfter('sources/tried.yaml', (text) => `${text}some-try:\n  title: some try\n  how: run\n`);
    const cited = lintAfter('kernel-options/veth.yaml', cite({ id: 'some-try' }));
    expect(cited.join()).toContain('a source needs a url or a detail');
    expect(lintAfter('backends/vfs.yaml', cite({ id: 'some-try', detail: 'it ended with 0' }))).toEqual([]);
  });

  it('refuses a source that nobody has written down, and one that a fact writes out', () => {
    expect(lintAfter('backends/vfs.yaml', cite({ id: 'no-such-page' }))).toEqual([
      'there is no source no-such-page in knowledge/sources/',
    ]);
    const written = { title: 'some page', url: 'https://bugs.gentoo.org/904264', how: 'read' };
    expect(lintAfter('backends/zfs.yaml', cite(written)).join()).toMatch(/a source is cited wrongly:.*Unrecognized/s);
  });

  it('refuses a source that stands twice, by its id or its address, and one that nothing cites', () => {
    const source = (id: string, url: string) => `${id}:\n  title: some page of it\n  url: ${url}\n  how: read\n`;
    const [id = '', known] = Object.entries(parse(readFileSync(small.path('sources/docker.yaml'), 'utf8')))[0] ?? [];
    const { url } = known as { url: string };
    const twice = lintAfter('sources/moby.yaml', (text) => text + source(id, 'https://bugs.gentoo.org/1'));
    expect(twice).toContain(`the source ${id} stands in sources/docker.yaml too`);
    expect(lintAfter('sources/system.yaml', (text) => text + source('another-name', url))).toEqual(
      expect.arrayContaining([
        `another-name is ${id} again: ${url}`,
        'another-name is cited by nothing: delete it, or cite it',
      ]),
    );
  });

  it('refuses two sources of one title: a reader could not tell which was read', () => {
    const [id, known] = Object.entries(parse(readFileSync(small.path('sources/docker.yaml'), 'utf8')))[0] ?? [];
    const title = (known as { title: string }).title.toUpperCase();
    const other = `another-page:\n  title: ${JSON.stringify(title)}\n  url: https://bugs.gentoo.org/1\n  how: read\n`;
    expect(lintAfter('sources/system.yaml', (text) => text + other)).toContain(
      `another-page is named like ${id}: say what differs`,
    );
  });

  it('refuses a source that may read otherwise tomorrow, one for no claim, and one newer than the review', () => {
    const url = 'https://docs.docker.com/engine/storage/';
    const page = `some-page:\n  title: some page\n  url: ${url}\n  how: read\n`;
    expect(lintAfter('sources/docker.yaml', (text) => text + page)).toContain(
      `some-page: ${url} is not pinned to a commit, tag, thread or archived page`,
    );
    const pinned = { id: 'docker-29.7.2.ebuild' };
    expect(lintAfter('backends/zfs.yaml', cite({ ...pinned, supports: ['nonsense'] })).join()).toContain(
      '"nonsense", which is no claim field of a backend',
    );
    expect(lintAfter('backends/aufs.yaml', cite({ ...pinned, checked: '2099-01-01' })).join()).toContain(
      'is dated after the review',
    );
  });
});

describe('what several facts tell', () => {
  it('puts shared steps and texts in their places, and refuses what cannot be put there', () => {
    const steps = (list: object[]) => (text: string) => stringify({ ...parse(text), fix: list });
    const file = 'symptoms/pid-file-in-use.yaml';
    expect(lintAfter(file, steps([{ shared: 'restart-docker' }]))).not.toContainEqual(
      expect.stringContaining('shared'),
    );
    expect(lintAfter(file, steps([{ shared: 'no-such-step' }]))).toEqual([
      'there is no no-such-step in knowledge/shared/',
    ]);
    const beside = { shared: 'restart-docker', certainty: 'unverified' };
    expect(lintAfter(file, steps([beside]))).toEqual(['shared: restart-docker stands alone in a list of steps']);
    const step = { text: { shared: 'never-in-mainline' }, command: 'true' };
    expect(lintAfter(file, steps([step, { shared: 'restart-docker' }])).join()).not.toContain('shared');
    expect(
      lintAfter('backends/vfs.yaml', (text) => stringify({ ...parse(text), now: { shared: 'save-images' } })),
    ).toEqual(['shared: save-images stands alone in a list of steps']);
  });

  it('refuses a shared step that no fact has, and a name for a step and a text', () => {
    const step = 'no-use:\n  - text: { en: Go. }\n';
    expect(lintAfter('shared/steps.yaml', (text) => text + step)).toContain('no fact has no-use: delete it');
    const twice = () => lintAfter('shared/texts.yaml', (text) => `${text}no-use: { en: Go. }\n`);
    expect(twice).toThrow('knowledge/shared/texts.yaml: no-use is the name of a step too');
  });

  it('refuses what four facts say word for word, unless it stands once', () => {
    const text = { en: 'All of them say this long sentence, word for word.' };
    const add = (file: string) => lintAfter(file, (fact) => stringify({ ...parse(fact), unverified: [text] }));
    const files = ['aufs', 'btrfs', 'overlay2', 'vfs'].map((id) => `backends/${id}.yaml`);
    for (const file of files) add(file);
    const repeated = lintKnowledge(small.root).problems.filter(({ message }) => message.includes('let it stand once'));
    expect(repeated).toEqual([
      { file: 'backends/aufs.yaml', message: expect.stringMatching(/^btrfs, overlay2, vfs say the same/) },
    ]);
    writeFileSync(small.path('shared/texts.yaml'), stringify({ 'said-by-all': text }), { flag: 'a' });
    for (const file of files)
      lintAfter(file, (fact) => stringify({ ...parse(fact), unverified: [{ shared: 'said-by-all' }] }));
    expect(
      lintKnowledge(small.root)
        .problems.map(({ message }) => message)
        .join(),
    ).not.toContain('let it stand once');
  });
});

describe('a pinned address', () => {
  it.each([
    'https://github.com/moby/moby/blob/docker-v29.7.2/contrib/check-config.sh',
    'https://github.com/moby/moby/commit/dc11d2a2d8',
    'https://github.com/moby/moby/issues/46407',
    'https://bugs.gentoo.org/904264',
    'https://kernel.googlesource.com/pub/scm/docs/kernel/website/+/e431489de672dc56/content/releases.rst',
    'https://lore.kernel.org/stable/20260530160258.869796529@linuxfoundation.org/',
  ])('%s', (url) => expect(isPinned(url)).toBe(true));

  it.each([
    'https://github.com/moby/moby/blob/master/README.md',
    'https://docs.docker.com/engine/storage/',
    'https://kernel.googlesource.com/pub/scm/docs/kernel/website/+/refs/heads/master/README',
    'https://wiki.gentoo.org/wiki/Docker',
  ])('not %s', (url) => expect(isPinned(url)).toBe(false));
});
