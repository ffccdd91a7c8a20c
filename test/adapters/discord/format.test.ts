/** `--format discord` as a person runs it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../fakes/discord/message-parts.ts';
import { findMessageProblems } from '../../fakes/discord/message-schema.ts';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const CONFIG = fileURLToPath(new URL('../../fixtures/kernel-config/linux-6.12-x86-tinyconfig.config', import.meta.url));
const IS_EPHEMERAL = 1 << 6;

function run(...args: string[]): { payload: { flags: number }; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [MAIN, ...args, '--format', 'discord'], {
    encoding: 'utf8',
    env: {},
  });
  return { payload: JSON.parse(stdout), status };
}

describe('--format discord', () => {
  it('prints the payload that would be sent, with the buttons for this question', () => {
    const { payload, status } = run('backend', 'btrfs', '--docker', '24.0');
    expect(status).toBe(0);
    expect(findMessageProblems(payload)).toEqual([]);
    expect(payload.flags & IS_EPHEMERAL).not.toBe(0);
    expect(buttonsOf(payload).map((button) => button.custom_id)).toContain('share:0=backend btrfs --docker 24.0');
  });

  it('prints that of a review, which names its attachments', () => {
    const { payload, status } = run('analyze', CONFIG);
    expect(status).toBe(1);
    expect(findMessageProblems(payload, ['report.md', 'docker.config', 'docker-config.sh'])).toEqual([]);
  });
});
