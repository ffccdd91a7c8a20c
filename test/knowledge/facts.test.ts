import { describe, expect, it } from 'vitest';
import { isGone, isNotYet } from '../../src/knowledge/lifetime.ts';
import { lintKnowledge } from '../../src/knowledge/lint/index.ts';
import { KNOWLEDGE_ROOT } from '../../src/knowledge/load.ts';
import { ask, knowledge } from '../support/ask.ts';

const TREES = ['5.10', '6.1', '6.12', '6.18', '7.3'] as const;

describe('the knowledge base', () => {
  it('has nothing that the lint complains about', () => {
    const { facts, problems } = lintKnowledge(KNOWLEDGE_ROOT);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
    expect(facts.length).toBeGreaterThan(300);
  });

  it('has what the first release promised', () => {
    const backends = knowledge.all('backend').map((fact) => fact.id);
    expect(backends).toEqual(
      expect.arrayContaining([
        'aufs',
        'btrfs',
        'devicemapper',
        'overlay',
        'overlay2',
        'vfs',
        'zfs',
        'fuse-overlayfs',
        'overlayfs',
        'native',
      ]),
    );
    const topics = knowledge.all('install-topic').map((fact) => fact.id);
    expect(topics).toEqual(
      expect.arrayContaining([
        'official',
        'docker-overlay',
        'layman',
        'binary',
        'start',
        'docker-group',
        'rootless',
        'upgrade',
      ]),
    );
    expect(knowledge.all('symptom').length).toBeGreaterThanOrEqual(40);
  });

  it('gives every option that check-config.sh or the ebuild asks for a capability, or says that nothing needs it', () => {
    const symbols = new Set(knowledge.checkers.flatMap((checker) => checker.wanted));
    const orphans = [...symbols].filter((symbol) => {
      const option = knowledge.get('kernel-option', symbol);
      return knowledge.wantsOf(symbol).length === 0 && option?.wanted === 'set' && !isGone(option, '6.18');
    });
    expect(orphans).toEqual([]);
  });

  it.each(TREES)('agrees with the imported Linux %s tree about which options exist', (version) => {
    const tree = knowledge.kconfigTree(version, 'x86');
    expect(tree?.linux.startsWith(version)).toBe(true);
    const wrong = knowledge.all('kernel-option').flatMap((option) => {
      const isDead = isGone(option, version) || isNotYet(option, version);
      if (tree?.lacks(option.id) && !isDead && !option.lifetime.outOfTree)
        return [`${option.id}: not in ${version}, but the fact does not say so`];
      return tree?.type(option.id) !== undefined && isDead
        ? [`${option.id}: in ${version}, but the fact says it is not`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has a storage recommendation for every host', async () => {
    for (const fs of ['ext4', 'xfs', 'btrfs', 'zfs', 'f2fs', 'nfs', 'overlay', 'tmpfs', 'ecryptfs', 'other']) {
      for (const docker of ['1.6', '17.05', '19.03', '20.10', '23.0', '24.0', '28.5', '29.7']) {
        for (const rest of [
          '',
          '--rootless',
          '--userns-remap',
          '--disk-quota',
          '--existing overlay2',
          '--kernel 4.4',
        ]) {
          const reply = await ask(`recommend --fs ${fs} --docker ${docker} ${rest}`);
          expect(reply.outcome, `${fs} ${docker} ${rest}`).toBe('ok');
        }
      }
    }
  });

  it('recommends no overlay2 on btrfs where the driver refuses btrfs', async () => {
    expect((await ask('recommend --fs btrfs --docker 17.05')).title).toBe('Take btrfs');
    expect((await ask('recommend --fs btrfs --docker 17.06')).title).toBe('Take overlay2');
    expect((await ask('recommend --fs btrfs --docker 17.06 --kernel 4.4')).title).toBe('Take btrfs');
  });

  it('never recommends a backend that the Docker version does not have', async () => {
    for (const docker of ['1.6', '17.05', '19.03', '20.10', '23.0', '24.0', '28.5', '29.7']) {
      for (const fs of ['ext4', 'xfs', 'btrfs', 'zfs', 'other']) {
        for (const rest of ['', '--rootless', '--userns-remap', '--disk-quota']) {
          const reply = await ask(`recommend --fs ${fs} --docker ${docker} ${rest}`);
          const backend = reply.actions
            .flatMap((action) => (action.type === 'ask' ? [action.command] : []))
            .find((command) => command.startsWith('backend '));
          if (backend === undefined || !reply.title.startsWith('Take ')) continue;
          const answer = await ask(`backend ${reply.title.slice('Take '.length)} --docker ${docker}`);
          expect(answer.tone, `${backend} for Docker ${docker} on ${fs} ${rest}: ${answer.title}`).not.toBe('bad');
        }
      }
    }
  });
});

describe('every fact', () => {
  it('offers only commands that work', async () => {
    const commands = new Set(knowledge.facts.flatMap((fact) => fact.related));
    const broken: string[] = [];
    for (const command of commands) {
      if (command.startsWith('analyze')) continue;
      const { outcome, title } = await ask(command);
      if (outcome !== 'ok') broken.push(`${command}: ${title}`);
    }
    expect(broken).toEqual([]);
  });
});
