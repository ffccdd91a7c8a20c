/** What the operator reads. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inRequest } from '../../src/chat/request.ts';
import { createOperatorLog, type LogConfig } from '../../src/runtime/operator-log.ts';

const Line = z.strictObject({
  level: z.string(),
  time: z.iso.datetime(),
  event: z.string(),
  request: z.string().optional(),
  msg: z.string(),
});

async function logTo(config: LogConfig) {
  const [output, error]: string[][] = [[], []];
  const log = await createOperatorLog(config, {
    output: (line) => output?.push(line),
    error: (line) => error?.push(line),
  });
  return { log, output: output ?? [], error: error ?? [] };
}

describe('the log as JSON', () => {
  it('has one line for each event, with its level, time and kind', async () => {
    const { log, output, error } = await logTo({ format: 'json', level: 'info' });
    log('slack: connected', 'connected');
    log('first\nsecond \u001b[31mred', 'defect');
    log('a question', 'question');
    const lines = output.map((line) => Line.parse(JSON.parse(line)));
    expect(output.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(lines.map(({ level, event, msg }) => [level, event, msg])).toEqual([
      ['info', 'connected', 'slack: connected'],
      ['error', 'defect', expect.stringMatching(/^first\nsecond [^\p{Cc}]*red$/u)],
    ]);
    expect(error).toEqual([]);
  });

  it('has the id of the request in every line about it, and in no other', async () => {
    const { log, output } = await logTo({ format: 'json', level: 'debug' });
    await inRequest(async () => {
      log('one');
      await Promise.resolve();
      inRequest(() => log('two'));
    });
    inRequest(() => log('three'));
    log('four');
    const [one, two, three, four] = output.map((line) => Line.parse(JSON.parse(line)).request);
    expect(one).toMatch(/^[0-9a-f]{8}$/);
    expect(two).toBe(one);
    expect(three).toMatch(/^[0-9a-f]{8}$/);
    expect(three).not.toBe(one);
    expect(four).toBeUndefined();
  });
});

describe('the log in a terminal', () => {
  it('is plain lines, those that are grave enough', async () => {
    const { log, output, error } = await logTo({ format: 'text', level: 'warn' });
    log('slack: connected', 'connected');
    log('slack: no connection', 'connection-lost');
    expect(error).toEqual(['slack: no connection\n']);
    expect(output).toEqual([]);
  });
});
