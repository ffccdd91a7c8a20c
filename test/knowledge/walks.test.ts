/** Every step of every fact, for every kind of host: it can be followed to its end, and never speaks of another's daemon. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { commandFor } from '../../src/answers/command-lines.ts';
import { buildsKernel, tellFix } from '../../src/answers/fix-steps.ts';
import { rootlessStep } from '../../src/answers/rootless.ts';
import { createProfile } from '../../src/core/profile.ts';
import type { Reply, Snippet } from '../../src/core/reply.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import type { Fact } from '../../src/knowledge/schema/fact.ts';
import { FILESYSTEMS } from '../../src/knowledge/schema/names.ts';
import { ask, knowledge } from '../support/ask.ts';

const INITS = ['openrc', 'systemd'] as const;
const ROOTS =
  /\/etc\/docker\b|\/var\/lib\/(?:docker|containerd)\b|^rc-(?:service|update) (?!--user).*\b(?:docker|containerd)\b|\/var\/log\/docker\.log|\bsystemctl (?!--user)[^\n]*\b(?:docker|containerd)\b|\/run\/docker\.sock/m;

function snippetsOf(reply: Reply): Snippet[] {
  return reply.blocks.flatMap((block) =>
    block.type === 'steps' ? block.items.flatMap((item) => item.snippets ?? []) : [],
  );
}

/** What a fact says about root's daemon on purpose. */
function meantForRoot(fact: Fact): string {
  return JSON.stringify(fact, (_key, value) =>
    Array.isArray(value) ? value.filter((each) => typeof each !== 'object' || each === null || isRoots(each)) : value,
  );
}

function isRoots(item: object): boolean {
  return 'daemon' in item && item.daemon === 'root';
}

const facts = knowledge.facts.filter((fact) => fact.kind !== 'recommendation');

describe.each(INITS)('every fact for a rootless daemon, %s', (init) => {
  it('tells to type nothing that belongs to the daemon of root, unless it says so', async () => {
    const wrong: string[] = [];
    for (const fact of facts) {
      const reply = await ask(`${commandFor(fact, knowledge)} --rootless --init ${init}`);
      const onPurpose = meantForRoot(fact);
      for (const { caption = '', text } of snippetsOf(reply)) {
        const found = ROOTS.exec(`${caption}\n${text}`)?.[0];
        if (found !== undefined && !onPurpose.includes(JSON.stringify(text.split('\n')[0]).slice(1, -1)))
          wrong.push(`${fact.kind}:${fact.id}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('recommends nothing that belongs to the daemon of root', async () => {
    for (const fs of FILESYSTEMS) {
      const reply = await ask(`recommend --fs ${fs} --rootless --init ${init}`);
      for (const { caption = '', text } of snippetsOf(reply)) expect(`${caption}\n${text}`, fs).not.toMatch(ROOTS);
    }
  });

  it('says whose daemon is meant where prose names root’s', async () => {
    const wrong: string[] = [];
    for (const fact of facts) {
      const reply = await ask(`${commandFor(fact, knowledge)} --rootless --init ${init}`);
      const callouts = reply.blocks.filter((block) => block.type === 'callout').map((block) => block.text);
      const rest = reply.blocks.filter((block) => block.type !== 'callout');
      const names = /\/etc\/docker\b|\/var\/lib\/(?:docker|containerd)\b/.test(JSON.stringify([reply.verdict, rest]));
      if (names && !callouts.some((text) => text.includes('means the daemon of root'))) wrong.push(fact.id);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a step for the daemon of a user', () => {
  const words = wordsFor('en');
  const text = { en: 'x', 'zh-CN': 'x' };

  it.each([
    ['systemctl restart docker.service', 'systemctl --user restart docker.service'],
    ['systemctl stop docker.socket docker.service', 'systemctl --user stop docker.service'],
    ['rc-service docker restart', words.rootlessService('rc-service --user docker-rootless restart')],
    ['rc-service docker status', words.rootlessService('rc-service --user docker-rootless status')],
    ['rc-service docker reload', words.rootlessService('rc-service --user docker-rootless restart')],
    ['rc-update add docker default', words.rootlessService('rc-update --user add docker-rootless default')],
    [
      'rc-service containerd restart && rc-service docker restart && docker info',
      `${words.rootlessService('rc-service --user docker-rootless restart')}\ndocker info`,
    ],
    ['rc-update --user add docker-rootless default', 'rc-update --user add docker-rootless default'],
    ['systemctl restart containerd.service docker.service', 'systemctl --user restart docker.service'],
    ['dockerd', 'dockerd-rootless.sh'],
    ['dockerd --version', 'dockerd --version'],
    ['tail /var/log/docker.log', 'tail ~/.local/state/docker-rootless.log'],
    ['journalctl -u docker.service | tail', 'journalctl --user -u docker.service | tail'],
    ['ls /var/lib/docker/overlay2', 'ls ~/.local/share/docker/overlay2'],
    ['systemctl stop containerd.service\ndocker info', 'docker info'],
  ])('%s', (command, expected) => {
    expect(rootlessStep({ text, command }, words).command).toBe(expected);
    expect(rootlessStep({ text, command, daemon: 'root' }, words).command).toBe(command);
  });

  it('leaves a command for the user’s own service as it stands', async () => {
    const told = snippetsOf(await ask('install rootless-openrc --rootless --init openrc'));
    expect(told.map(({ text }) => text).join('\n')).toContain(
      'rc-update --user add docker-rootless default\nrc-service --user docker-rootless start',
    );
  });
});

describe.each(INITS)('every fix, %s', (init) => {
  const context = {
    knowledge,
    locale: 'en' as const,
    profile: createProfile(knowledge.defaultProfile, { init }),
    commands: COMMANDS,
  };

  it('of what dockerd says ends with a look at a Docker that was started', () => {
    const wrong = knowledge.all('symptom').filter((symptom) => {
      if (symptom.seenIn[0] !== 'dockerd') return false;
      const typed = tellFix(symptom, context)
        .flatMap(({ snippets = [] }) => snippets.map((snippet) => snippet.text))
        .join('\n');
      const starts = /docker(?:\.service)? (?:re)?start|(?:re)?start .*docker|dockerd|reboot|CONFIG_/.test(typed);
      return !starts || !/docker (?:info|ps|run|version)/.test(typed);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('that sets kernel options says once how that kernel is built', () => {
    const wrong = knowledge.all('symptom').filter((symptom) => {
      const steps = tellFix(symptom, context).map((step) => step.text);
      return buildsKernel(symptom) && steps.filter((step) => step.includes('`onboard fix-kernel`')).length !== 1;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('every snippet', () => {
  it('after a file says that it is to be run, and daemon.json is merged', async () => {
    const reply = await ask('fix openrc-ulimit');
    const captions = snippetsOf(reply).map(({ caption }) => caption);
    expect(captions).toEqual(expect.arrayContaining(['into `/etc/conf.d/docker`:', 'then run:']));
    for (const fact of facts) {
      for (const { caption } of snippetsOf(await ask(commandFor(fact, knowledge))))
        if (caption?.includes('daemon.json')) expect(caption, fact.id).toMatch(/^merge into/);
    }
  });
});
