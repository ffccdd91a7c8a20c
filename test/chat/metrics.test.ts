/** What a monitor reads at `/metrics`. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HttpServer } from '../../src/chat/http-server.ts';
import { addMetrics, METRICS_PATH, Metrics } from '../../src/chat/metrics.ts';
import { Counter, Histogram } from '../../src/chat/prometheus.ts';
import type { Session } from '../../src/chat/session.ts';
import { dispatcher } from '../support/ask.ts';
import { collect } from '../support/collect.ts';
import { createLocalSession } from '../support/local-session.ts';

const MEGABYTE = 2 ** 20;
const ANN = { platform: 'slack', workspace: 'T1', person: 'U1' } as const;

describe('the text format', () => {
  it('has buckets that add up', () => {
    const histogram = new Histogram('seconds', 'How long.', [0.1, 1]);
    for (const seconds of [0.05, 0.1, 0.5, 7]) histogram.observe({ platform: 'slack' }, seconds);
    expect(histogram.lines()).toEqual([
      '# HELP seconds How long.',
      '# TYPE seconds histogram',
      'seconds_bucket{platform="slack",le="0.1"} 2',
      'seconds_bucket{platform="slack",le="1"} 3',
      'seconds_bucket{platform="slack",le="+Inf"} 4',
      'seconds_sum{platform="slack"} 7.65',
      'seconds_count{platform="slack"} 4',
    ]);
  });

  it('escapes values', () => {
    const counter = new Counter('odd', 'Odd values.');
    counter.add({ kind: 'a"b\\c\nd' });
    expect(counter.lines().at(-1)).toBe('odd{kind="a\\"b\\\\c\\nd"} 1');
  });
});

describe('the metrics of a process', () => {
  const metrics = new Metrics();
  const lines: string[] = [];
  let http: HttpServer;
  let url: string;
  let session: Session;

  beforeEach(async () => {
    http = new HttpServer(() => undefined);
    const bot = { name: 'slack', state: 'running', running: { connections: () => ({ open: 1, all: 1 }) } } as const;
    addMetrics(http, metrics, { bots: [bot], stopping: new AbortController().signal, waiting: () => 3 });
    url = `http://127.0.0.1:${await http.listen(0)}${METRICS_PATH}`;
    session = createLocalSession(dispatcher, { metrics, log: (line) => lines.push(line) });
  });

  afterEach(() => http.stop(0));

  const ask = async (line: string): Promise<void> => {
    await session.answer(await session.read(line, 'en'), ANN);
  };

  it('count questions by command and outcome, reviews that wait, and lines of the log by kind', async () => {
    for (const line of ['kernel VETH', 'k VETH', 'nonsense <secret>', 'kernel NO_SUCH_OPTION']) await ask(line);
    session.kept('slack');
    metrics.counting(() => undefined)('slack: refreshed', 'connection-lost');
    const response = await fetch(url);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    for (const line of [
      'docker_gentoo_questions_total{platform="slack",command="kernel",outcome="ok"} 1',
      'docker_gentoo_kept_answers_total{platform="slack"} 1',
      'docker_gentoo_question_seconds_count{platform="slack"} 4',
      'docker_gentoo_log_events_total{event="connection-lost"} 1',
      'docker_gentoo_log_events_total{event="late-acknowledgement"} 0',
      'docker_gentoo_bot_working{bot="slack"} 1',
      'docker_gentoo_waiting_reviews 3',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^process_resident_memory_bytes \d{8,}$/m);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('tell what is needed of the heap, without what is garbage by now', async () => {
    const read = async (): Promise<number> => {
      const [, bytes] = /^docker_gentoo_live_heap_bytes (\d+)$/m.exec(await (await fetch(url)).text()) ?? [];
      return Number(bytes) / MEGABYTE;
    };
    const collected = async (): Promise<number> => {
      collect();
      await setImmediate();
      return read();
    };
    const before = await collected();
    let kept: number[][] | null = Array.from({ length: 40 }, () => Array.from({ length: MEGABYTE / 8 }, Math.random));
    expect(await collected()).toBeGreaterThan(before + 30);
    expect(kept).toHaveLength(40);
    kept = null;
    expect(await read()).toBeGreaterThan(before + 30);
    expect(await collected()).toBeLessThan(before + 10);
  });

  it('and the log of questions hold nothing that somebody wrote', async () => {
    await ask('kernel canary-one');
    await ask('canary-two canary-three');
    expect(lines.at(-1)).toMatch(/^slack: (none|ask): [a-z-]+ in \d+ ms$/);
    expect(`${await (await fetch(url)).text()}\n${lines.join('\n')}`).not.toContain('canary');
  });
});
