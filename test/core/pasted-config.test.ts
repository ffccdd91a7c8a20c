/** Options that stand beside an error of Docker show how things are: the error is what is asked about. */
import { describe, expect, it } from 'vitest';
import { isPastedConfig } from '../../src/core/pasted-config.ts';

const OPTIONS = 'CONFIG_VETH=m\nCONFIG_BRIDGE=m';

describe('options beside an error', () => {
  it.each([
    'docker: Error response from daemon: failed to create endpoint.',
    'FATA[0000] failed to load listeners',
    'ERRO[0003] error waiting for container',
    'time="2026-05-01T10:00:00Z" level=fatal msg="no"',
    'time="2026-05-01T10:00:00Z" level="panic" msg="no"',
    'failed to start containerd: exit status 1',
    '[ERROR] Missing system requirements.',
  ])('%s', (message) => expect(isPastedConfig(`${message}\n${OPTIONS}`)).toBe(false));

  it.each(['ERROR: setup', 'Error: ambiguous option', 'level=warning msg="no"', 'some words'])(
    'but not beside what any program prints: %s',
    (message) => expect(isPastedConfig(`${message}\n${OPTIONS}`)).toBe(true),
  );
});
