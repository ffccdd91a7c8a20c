/** `--format slack` as a person runs it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findMessageProblems } from '../../fakes/slack/block-schema.ts';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

describe('--format slack', () => {
  it('prints the payload that would be sent, with the buttons for this question', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [MAIN, 'backend', 'btrfs', '--docker', '24.0', '--format', 'slack'],
      {
        encoding: 'utf8',
        env: {},
      },
    );
    expect(status).toBe(0);
    const payload = JSON.parse(stdout);
    expect(payload.response_type).toBe('ephemeral');
    expect(findMessageProblems(payload)).toEqual([]);
    expect(stdout).toContain('"value": "backend btrfs --docker 24.0"');
  });
});
