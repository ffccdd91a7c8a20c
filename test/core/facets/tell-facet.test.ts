/** What an answer says of one facet of it: taken from its own steps and sentences, and nothing where it says nothing. */
import { describe, expect, it } from 'vitest';
import { FACETS } from '../../../src/core/facet-ids.ts';
import { FACET_ROWS } from '../../../src/core/facets/facets.ts';
import { tellFacet } from '../../../src/core/facets/tell-facet.ts';
import { createReply, type Reply, type Step } from '../../../src/core/reply.ts';
import { ask, read, show } from '../../support/ask.ts';

/** An answer with some steps. */
function answer(items: readonly Step[], part: Partial<Reply> = {}): Reply {
  const section = { id: 'steps', title: 'Steps', blocks: [{ type: 'steps' as const, items }] };
  return createReply({ title: 'Made up', locale: 'en', sections: [section], ...part });
}

function shown(reply: Reply, facet: (typeof FACETS)[number]): string {
  const section = tellFacet(reply, facet);
  return section === null ? '' : show(createReply({ title: section.title, blocks: section.blocks, locale: 'en' }));
}

describe('an answer tells', () => {
  it('the files that its steps write', () => {
    const reply = answer([
      { text: 'Look first.', snippets: [{ text: 'docker info' }] },
      { text: 'Then', snippets: [{ caption: 'into `/etc/docker/daemon.json`:', text: '{}' }] },
    ]);
    expect(shown(reply, 'files')).toContain('/etc/docker/daemon.json');
    expect(shown(reply, 'files')).not.toContain('Look first');
    expect(shown(reply, 'check')).toContain('Look first');
    expect(shown(reply, 'check')).not.toContain('daemon.json');
  });

  it('its versions where a number stands with the words for them, and no order of steps', () => {
    const reply = answer([{ text: 'Stop Docker before that.' }, { text: 'The flag is there since 27.2.0.' }]);
    expect(shown(reply, 'versions')).toContain('27.2.0');
    expect(shown(reply, 'versions')).not.toContain('Stop Docker');
  });

  it('what its steps mean for what runs', () => {
    expect(shown(answer([{ text: 'Set', snippets: [{ text: 'scripts/config -m VETH' }] }]), 'restart')).toContain(
      'next boot',
    );
    expect(shown(answer([{ text: 'Join', snippets: [{ text: 'usermod -aG docker USER' }] }]), 'restart')).toContain(
      'next login',
    );
    expect(shown(answer([{ text: 'Look', snippets: [{ text: 'docker ps' }] }]), 'restart')).toBe('');
  });

  it('what takes its steps back, and what nothing does', () => {
    const text = shown(
      answer([
        { text: 'Join', snippets: [{ text: 'usermod -aG docker USER\nrc-update add docker default' }] },
        { text: 'Enable', snippets: [{ text: 'systemctl --user enable --now docker.service' }] },
        { text: 'Clean', snippets: [{ text: 'docker volume prune' }] },
      ]),
      'undo',
    );
    expect(text).toContain('gpasswd -d USER docker');
    expect(text).toContain('rc-update del docker default');
    expect(text).toContain('systemctl --user disable --now docker.service');
    expect(text.slice(text.indexOf('Nothing brings back'))).toContain('docker volume prune');
    expect(shown(answer([{ text: 'Look', snippets: [{ text: 'docker ps' }] }]), 'undo')).toBe('');
  });

  it('its sentences about a facet, each whole', () => {
    const verdict = 'Add `max.size` to it. Never do it on `a. B` twice! Containers that exist keep the old one.';
    const reply = createReply({ title: 'Made up', verdict, locale: 'en' });
    expect(shown(reply, 'risk')).toMatch(/Never do it on a\. B twice!/);
    expect(shown(reply, 'risk')).not.toContain('Add');
    expect(shown(reply, 'data')).toContain('Containers that exist keep the old one.');
    expect(shown(reply, 'cost')).toBe('');
  });

  it('its sources, however few they are', () => {
    expect(tellFacet(createReply({ title: 'x', locale: 'en', citations: [{ title: 'a' }] }), 'sources')).not.toBeNull();
    expect(tellFacet(createReply({ title: 'x', locale: 'en' }), 'sources')).toBeNull();
  });
});

describe('asked for with one word more', () => {
  it('a facet of any fact is shown', async () => {
    expect(await read('install docker-group about-risk')).toContain('members are root');
    expect(await read('use btrfs about-files')).toContain('/etc/portage/package.use');
    expect(await read('kernel OVERLAY_FS about-module')).toMatch(/Module +overlay/);
    expect(await read('recommend about-check')).toContain('How to look');
    expect(await read('install docker-group about-undo', [], 'zh-CN')).toContain('撤销');
  });

  it('and named as missing where the fact says nothing of it', async () => {
    expect(await ask('kernel VETH about-cost')).toMatchObject({ outcome: 'bad-usage' });
  });

  it('what it offers besides can be asked', async () => {
    for (const facet of FACETS) {
      const { see } = FACET_ROWS[facet];
      if (see !== undefined) expect((await ask(see)).outcome, see).toBe('ok');
    }
  });
});
