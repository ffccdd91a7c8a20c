/** A limit that a fact raises is above what the kernel takes by itself; else the advice changes nothing on a large host. */
import { describe, expect, it } from 'vitest';
import { knowledge } from '../support/ask.ts';

/** The most that a kernel takes by itself, in 6.12 and 7.2: net/netfilter, fs/notify/inotify, security/keys. */
const BY_ITSELF: Readonly<Record<string, number>> = {
  'net.netfilter.nf_conntrack_max': 262_144 + 1,
  'fs.inotify.max_user_watches': 1_048_576,
  'kernel.keys.maxkeys': 200 + 1,
  'kernel.keys.maxbytes': 20_000 + 1,
};

/** Settings in a text, as `name = number`, that are below the least of them that helps. */
function tooLow(text: string): string[] {
  return [...text.matchAll(/\b([a-z]+(?:\.[a-z_]+)+) ?= ?(\d+)\b/g)].flatMap(([setting, name = '', value]) =>
    Number(value) < (BY_ITSELF[name] ?? 0) ? [setting] : [],
  );
}

describe('a limit that a fact raises', () => {
  it('is above what the kernel takes by itself', () => {
    const texts = knowledge.facts.map((fact) => `${fact.kind} ${fact.id} ${JSON.stringify(fact)}`);
    expect(texts.flatMap(tooLow)).toEqual([]);
    expect(texts.filter((text) => Object.keys(BY_ITSELF).some((name) => text.includes(name))).length).toBeGreaterThan(
      2,
    );
  });

  it('would be found below it', () => {
    expect(tooLow('sysctl -w net.netfilter.nf_conntrack_max=262144')).toEqual([
      'net.netfilter.nf_conntrack_max=262144',
    ]);
    expect(tooLow('fs.inotify.max_user_watches = 524288')).toEqual(['fs.inotify.max_user_watches = 524288']);
  });
});
