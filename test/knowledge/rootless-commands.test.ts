/** What a rootless user is told to type reaches the files of that daemon, not those of root, and as the shell reads it. */
import { describe, expect, it } from 'vitest';
import { rootlessStep } from '../../src/answers/rootless.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import type { Step } from '../../src/knowledge/schema/common.ts';
import { knowledge, read } from '../support/ask.ts';

/** Every step of a fact, however deep it stands. */
function stepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.values(value).flatMap(stepsIn);
  return 'command' in value && typeof value.command === 'string' ? [value as Step, ...nested] : nested;
}

const commands = knowledge.facts.flatMap((fact) =>
  stepsIn(fact).map((step) => `${fact.id}: ${rootlessStep(step, wordsFor('en')).command}`),
);

describe('a command for a rootless daemon', () => {
  it('has no ~ where no shell expands it: behind an equals sign or within quotes', () => {
    expect(commands.length).toBeGreaterThan(200);
    expect(commands.filter((command) => /\s--?[\w-]+=~\/|["']~\//.test(command))).toEqual([]);
  });

  it('names the file to validate, because dockerd outside of RootlessKit looks at that of root', async () => {
    for (const id of ['daemon-json-invalid', 'registry-mirror-invalid']) {
      expect(await read(`fix ${id} --rootless`)).toContain(
        'dockerd --validate --config-file ~/.config/docker/daemon.json',
      );
    }
    expect(await read('ask docker-does-not-start --rootless')).not.toContain('dockerd --validate (');
    expect(await read('ask docker-does-not-start')).toContain('dockerd --validate (23.0 and newer)');
  });
});
