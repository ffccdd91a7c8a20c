import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/reply.ts';
import { ask, commandsIn, read } from '../support/ask.ts';

function isHistory(block: Block): boolean {
  return block.type === 'heading' && block.text.startsWith('How it was once');
}

describe('install', () => {
  it('uses the package as it is called today, with the command line that is no longer pulled in', async () => {
    const text = await read('install official');
    expect(text).toContain('app-containers/docker');
    expect(text).toContain('app-containers/docker-cli');
  });

  it('fits the init system', async () => {
    const [openrc, systemd] = [
      commandsIn(await ask('install start')),
      commandsIn(await ask('install start --init systemd')),
    ];
    expect(openrc).toContain('rc-update add docker default');
    expect(openrc).not.toContain('systemctl');
    expect(systemd).toContain('systemctl enable');
    expect(systemd).not.toContain('rc-update');
  });

  it('says what the docker group really grants', async () => {
    expect(await read('install docker-group')).toMatch(
      /\bgrants\b[^.]*\broot\b|root access|equals? root|as root on the host/i,
    );
  });

  it.each([
    ['docker-overlay', /^Today: Dead: do not add it\./],
    ['layman', /^Today: layman is obsolete: /],
  ])('tells %s as history and not as advice', async (topic, verdict) => {
    const reply = await ask(`install ${topic}`);
    expect(reply.verdict).toMatch(verdict);
    const headings = reply.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings).toContain('How it was once (history, not advice)');
    expect(commandsIn({ ...reply, blocks: reply.blocks.slice(0, reply.blocks.findIndex(isHistory)) })).not.toMatch(
      /layman -[aS]|overlays\.xml/,
    );
  });

  it('lists the topics', async () => {
    const text = await read('install');
    for (const topic of [
      'official',
      'docker-overlay',
      'layman',
      'binary',
      'start',
      'docker-group',
      'rootless',
      'upgrade',
    ])
      expect(text).toContain(topic);
  });
});
