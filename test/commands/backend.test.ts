import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/core/render/markdown.ts';
import { ask, knowledge, read, show } from '../support/ask.ts';

describe('backend', () => {
  it.each(['btrfs', 'BTRFS', 'device-mapper', 'dm', 'overlay2'])(
    'answers for %s however it is written',
    async (name) => {
      expect((await ask(`backend ${name}`)).outcome).toBe('ok');
    },
  );

  it('answers for the Docker version of the asker', async () => {
    expect(await read('backend aufs')).toContain('gone since Docker 24.0');
    expect(await read('backend aufs --docker 17.03')).not.toContain('gone since');
    expect(await read('backend overlay2 --docker 1.9')).toContain('not in this Docker yet');
    expect(await read('backend devicemapper --docker 18.09')).toContain('deprecated since 18.09');
    expect(await read('backend btrfs --docker 20.10')).toContain('taken by itself where it fits');
  });

  it('changes at the very version that a fact names, and at the last one of its line', async () => {
    for (const { id, removed, deprecated } of knowledge.all('backend'))
      for (const [version, says] of [
        [removed, 'gone since'],
        [deprecated, 'deprecated since'],
      ] as const)
        for (const docker of version === undefined ? [] : [version, `${version}.9`])
          expect(`${docker}: ${(await ask(`backend ${id} --docker ${docker}`)).title}`).toContain(says);
  });

  it('sends nobody to a removed backend: each that is gone says so first', async () => {
    for (const { id, removed } of knowledge.all('backend')) {
      if (removed === undefined) continue;
      const [title, verdict] = (await read(`backend ${id}`)).split('\n');
      expect(title).toContain('gone since');
      expect(verdict).toMatch(/^ {2}Today: /);
    }
  });

  it('names its sources and when they were checked', async () => {
    expect(await read('backend zfs')).toMatch(/Sources: .+ — checked 20\d\d-\d\d-\d\d/);
  });

  it('shows the sources that matter, by what they are, and all of them in Markdown', async () => {
    const reply = await ask('backend btrfs');
    const foot = show(reply)
      .split('\n')
      .findLast((line) => line.includes('Sources: '));
    expect(foot).toContain('Docker docs: btrfs storage driver');
    expect(foot?.split(' · ')).toHaveLength(4);
    expect(foot).toMatch(/ · \d+ more /);
    const addresses = reply.citations.flatMap(({ url }) => url ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { title } of reply.citations) expect(renderMarkdown(reply)).toContain(title.split(':')[0]);
  });

  it('offers what is near, and what the name is elsewhere', async () => {
    const { actions, outcome } = await ask('backend overlya2');
    expect(outcome).toBe('bad-usage');
    expect(actions).toContainEqual(expect.objectContaining({ command: 'backend overlay2' }));
    expect((await ask('backend seccomp')).actions).toContainEqual(expect.objectContaining({ command: 'use seccomp' }));
  });

  it('lists them all without a name', async () => {
    const text = await read('backend');
    for (const { id } of knowledge.all('backend')) expect(text).toContain(id);
  });

  it('speaks Chinese', async () => {
    expect(await read('backend btrfs', [], 'zh-CN')).toMatch(/现在：.*来源：?/s);
    expect(await read('backend zfs', [], 'zh-CN')).toContain('（Docker 1.7 至 23.0 之前）');
  });
});
