/** Everything that the bot says in Chinese, in every format, as a reader sees it: no English glue, no broken marks. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { commandFor } from '../../src/answers/command-lines.ts';
import { takesFiles } from '../../src/core/arguments.ts';
import type { Reply } from '../../src/core/reply.ts';
import { KERNEL_GROUPS } from '../../src/knowledge/schema/names.ts';
import { ask, knowledge, show } from '../support/ask.ts';
import { faultsOf } from '../support/chinese/faults.ts';
import { faultsIn } from '../support/chinese/faults-in.ts';
import { proseOf } from '../support/chinese/lines.ts';
import { maskReply } from '../support/chinese/mask.ts';

/** Hosts that bring out other parts of a fact: what is gone, what is not there yet, what is for a situation only. */
const HOSTS = ['--docker 23.0 --kernel 4.4 --init systemd', '--rootless --fs btrfs --kernel 7.3', '--docker 1.6'];

/** Faults of what an answer says; how it is laid out is the same for every host. */
function faultsInProse(reply: Reply): string[] {
  return [...new Set(proseOf(maskReply(reply)).flatMap(faultsOf))];
}

async function faultsAfter(lines: readonly string[], find = faultsIn): Promise<string[]> {
  const faults: string[] = [];
  for (const line of lines) faults.push(...find(await ask(line, [], 'zh-CN')).map((fault) => `${line}: ${fault}`));
  return faults;
}

describe('in Chinese', () => {
  const facts = knowledge.facts.map((fact) => commandFor(fact, knowledge));

  it('every fact reads well in every format', async () => {
    expect(await faultsAfter(facts)).toEqual([]);
  });

  it.each(HOSTS)('every fact reads well for %s', async (host) => {
    const lines = facts.map((line) => `${line} ${host}`);
    expect(await faultsAfter(lines, faultsInProse)).toEqual([]);
  });

  it.each([
    ['ask where-files-are', /^ {2}设置：/m],
    ['ask gentoo-kernel-bin', /^ {2}够：/m],
    ['ask limit-memory-and-cpu', /^ {2}现在：docker run/m],
  ])('%s has one colon in its first sentence', async (line, start) => {
    expect(show(await ask(line, [], 'zh-CN'))).toMatch(start);
  });

  it('every list, group and page of help reads well', async () => {
    const lines = [
      ...COMMANDS.filter(({ name }) => !['ask', 'analyze', 'compare'].includes(name)).map(({ name }) => name),
      ...COMMANDS.map(({ name }) => `help ${name}`),
      ...COMMANDS.flatMap((command) => (takesFiles(command) ? [] : command.examples)),
      ...KERNEL_GROUPS.map((group) => `kernel group:${group}`),
    ];
    expect(await faultsAfter(lines.flatMap((line) => ['', ...HOSTS].map((host) => `${line} ${host}`)))).toEqual([]);
  });

  it('every comparison reads well', async () => {
    const ids = knowledge.all('backend').map(({ id }) => id);
    const pairs = ids.flatMap((a) => ids.filter((b) => a < b).map((b) => `compare ${a} ${b}`));
    expect(await faultsAfter(pairs)).toEqual([]);
  });

  it('every recommendation reads well', async () => {
    const lines = ['ext4', 'xfs', 'btrfs', 'zfs', 'nfs', 'overlay', 'tmpfs'].flatMap((fs) =>
      ['1.6', '17.05', '20.10', '24.0', '29.7'].flatMap((docker) =>
        ['', '--rootless', '--userns-remap', '--disk-quota', '--existing overlay2', '--existing devicemapper'].map(
          (rest) => `recommend --fs ${fs} --docker ${docker} ${rest}`,
        ),
      ),
    );
    expect(await faultsAfter(lines, faultsInProse)).toEqual([]);
  });
});
