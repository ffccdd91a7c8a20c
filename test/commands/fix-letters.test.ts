/** Options of one letter in a message: what a command did. */
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/answers/ask.ts';
import { createProfile } from '../../src/core/profile.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { knowledge, show } from '../support/ask.ts';

const profile = createProfile(knowledge.defaultProfile, {});
const context = { knowledge, profile, commands: [], locale: 'en' } as const;
const fix = (text: string) => answerText(text, 'fix', context);
const headed = (title = ''): string => wordsFor('en').marks.alone(title);

describe('what a command does', () => {
  const failed = (what: string): string =>
    `iptables failed: iptables --wait -t nat ${what} DOCKER: iptables v1.8.11 (legacy): can't initialize iptables table \`nat': Table does not exist (do you need to insmod?)`;
  it('is part of a message: making a chain is not adding to one', () => {
    expect(show(fix(failed('-N')))).not.toContain('a firewall restart removed');
    expect(
      headed(
        fix(
          'iptables failed: iptables --wait -t nat -A DOCKER -p tcp --dport 80 -j DNAT: iptables: No chain/target/match by that name',
        ).title,
      ),
    ).toMatch(/chains/);
  });
});
