import { expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { rank } from '../../src/answers/rank.ts';
import { createProfile } from '../../src/core/profile.ts';
import { knowledge } from '../support/ask.ts';

/** The score of a fact for a question, on a host of root and on a rootless one. */
function scores(question: string, id: string): { root: number; rootless: number } {
  const scoreFor = (rootless: boolean): number => {
    const profile = createProfile(knowledge.defaultProfile, { rootless });
    const ranked = rank(knowledge.search.fold(question), 'ask', {
      knowledge,
      profile,
      locale: 'en',
      commands: COMMANDS,
    });
    const found = ranked.find(({ it: fact }) => fact.id === id);
    if (!found) throw new Error(`${id} is not among what was found`);
    return found.score;
  };
  return { root: scoreFor(false), rootless: scoreFor(true) };
}

it('a fact about rootless Docker is for another host than that of root, and meant by whoever runs it', () => {
  const { root, rootless } = scores('port 80 permission denied', 'rootless-low-ports');
  expect(rootless / root).toBeCloseTo(1.2 / 0.75);
});

it('a fact that says nothing about rootless Docker is told there with less weight', () => {
  const { root, rootless } = scores('the veth kernel module is missing', 'veth-missing');
  expect(rootless / root).toBeCloseTo(0.75);
});
