/** What a fact tells the owner of some Docker to type or to write is known to that Docker. */
import { describe, expect, it } from 'vitest';
import { commandFor } from '../../src/answers/command-lines.ts';
import { isRelevant } from '../../src/core/is-relevant.ts';
import { createProfile, type HostProfile } from '../../src/core/profile.ts';
import type { Reply, Snippet } from '../../src/core/reply.ts';
import type { Condition } from '../../src/knowledge/schema/common.ts';
import type { Fact } from '../../src/knowledge/schema/fact.ts';
import { OptionTable } from '../../src/review/host/dockerd/options.ts';
import { findRefusals } from '../../src/review/host/dockerd/refusals.ts';
import { readJson } from '../../src/review/host/json/read-json.ts';
import { ask, knowledge } from '../support/ask.ts';

const VERSIONS = ['20.10', '23.0', '24.0', '25.0', '26.0', '27.0', '28.0', knowledge.defaultProfile.docker];

const FLAG = /--([a-z][\w-]*)/g;

function flagsIn(text: string): string[] {
  const calls = [...text.matchAll(/\bdockerd((?: +--?[^\s`|&;]+)+)/g)].map(([, rest = '']) => rest);
  return calls.flatMap((rest) => [...rest.matchAll(FLAG)].map(([, flag = '']) => flag));
}

function snippetsOf(reply: Reply): Snippet[] {
  return reply.blocks.flatMap((block) =>
    block.type === 'steps' ? block.items.flatMap((item) => item.snippets ?? []) : [],
  );
}

/** What a dockerd says against a daemon.json. */
function refusalsOf(text: string, docker: string): string[] {
  const file = { ...readJson(text), isEmpty: false };
  return findRefusals(file, knowledge.host.daemonOptions, docker).map(({ message }) => message);
}

/** The English of a fact, without what its conditions keep from this host. */
function proseFor(value: unknown, profile: HostProfile): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { when, en } = value as { when?: Condition | string; en?: unknown };
  // A string is the date of a piece of history.
  if (typeof when === 'object' && !('en' in when) && !isRelevant(when, profile)) return [];
  const nested = Object.entries(value).flatMap(([key, child]) => (key === 'sources' ? [] : proseFor(child, profile)));
  return typeof en === 'string' ? [en, ...nested] : nested;
}

/** Facts that concern the owner of a Docker. */
function factsFor(profile: HostProfile): Fact[] {
  return knowledge.facts.filter(
    (fact) => fact.kind !== 'recommendation' && !('when' in fact && !isRelevant(fact.when, profile)),
  );
}

describe.each(VERSIONS)('with Docker %s', (docker) => {
  const profile = createProfile(knowledge.defaultProfile, { docker });
  const table = new OptionTable(knowledge.host.daemonOptions, docker);
  const sinceOf = (flag: string): string | undefined =>
    knowledge.host.daemonOptions.options.find((option) => (option.flag ?? option.key) === flag)?.since;

  it('no fact tells to write or to type what dockerd would refuse', async () => {
    const refused: string[] = [];
    for (const fact of factsFor(profile)) {
      for (const { caption, text } of snippetsOf(await ask(`${commandFor(fact, knowledge)} --docker ${docker}`))) {
        const file = caption?.includes('daemon.json') ? refusalsOf(text, docker) : [];
        const flags = flagsIn(text).filter((flag) => table.flag(flag) === undefined);
        refused.push(...[...file, ...flags.map((flag) => `--${flag}`)].map((what) => `${fact.id}: ${what}`));
      }
    }
    expect(refused).toEqual([]);
  });

  it('prose that names a flag which this dockerd lacks says since when there is one', () => {
    const silent = factsFor(profile).flatMap((fact) =>
      proseFor(fact, profile).flatMap((text) =>
        flagsIn(text)
          .filter((flag) => table.flag(flag) === undefined && !text.includes(sinceOf(flag) ?? text))
          .map((flag) => `${fact.id}: --${flag}`),
      ),
    );
    expect(silent).toEqual([]);
  });
});
