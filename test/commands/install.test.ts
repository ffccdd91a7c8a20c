import { describe, expect, it } from 'vitest';
import { ask, commandsIn, read } from '../support/ask.ts';

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
    expect(await read('install docker-group')).toMatch(/root/);
  });

  it.each(['docker-overlay', 'layman'])('tells %s as history and not as advice', async (topic) => {
    const reply = await ask(`install ${topic}`);
    expect(reply.tone === 'warning' || /no|not|gone|obsolete|dead/i.test(reply.verdict ?? '')).toBe(true);
    expect(await read(`install ${topic}`)).toContain('How it was once (history, not advice)');
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
