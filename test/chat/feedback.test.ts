/** What people think of answers is counted and logged without their words, and a wrong fact can be reported. */
import { describe, expect, it } from 'vitest';
import { commandFor } from '../../src/answers/command-lines.ts';
import { MemoryFeedback, reportUrl, subjectOf, takeFeedback } from '../../src/chat/feedback.ts';
import { dispatcher } from '../support/ask.ts';

const ANN = { platform: 'slack', workspace: 'T1', person: 'U1' };
const BOB = { ...ANN, person: 'U2' };

describe('feedback', () => {
  it('is counted once a person, and logged', async () => {
    const log: string[] = [];
    const store = new MemoryFeedback((line) => log.push(line));
    for (const asker of [ANN, ANN, BOB]) await store.add({ opinion: 'good', about: 'backend btrfs', asker });
    await store.add({ opinion: 'wrong', about: 'backend btrfs', asker: BOB });
    expect([store.count('backend btrfs', 'good'), store.count('backend btrfs', 'wrong')]).toEqual([1, 1]);
    expect(log).toHaveLength(3);
    expect(log.at(-1)).toBe('feedback: wrong: backend btrfs (1 good, 1 wrong)');
  });

  it('has nobody’s own words', () => {
    expect(subjectOf('backend btrfs --docker 24.0', dispatcher)).toBe('backend btrfs');
    expect(subjectOf('ask why does my secret host fail', dispatcher)).toBe('ask');
    expect(subjectOf('my password is x', dispatcher)).toBe('ask');
    expect(subjectOf('review:0123abcd findings', dispatcher)).toBe('analyze');
  });

  it('is about the very fact, whichever it is', () => {
    const { knowledge } = dispatcher;
    const lines = knowledge.facts.map((fact) => commandFor(fact, knowledge));
    expect(lines.filter((line) => subjectOf(line, dispatcher) !== line)).toEqual([]);
  });

  it('offers to report what is wrong, with what it is about and the versions filled in', async () => {
    const store = new MemoryFeedback(() => undefined);
    const parts = { store, url: 'https://issues.example/new?labels=fact', version: '1.2.3', dispatcher };
    const reply = await takeFeedback('wrong', 'backend btrfs', ANN, 'en', parts);
    const [action] = reply.actions;
    expect(action).toMatchObject({ type: 'link', label: 'Open an issue' });
    const url = new URL(reportUrl(parts.url, 'backend btrfs', '1.2.3', dispatcher));
    expect(url.searchParams.get('labels')).toBe('fact');
    expect(url.searchParams.get('title')).toContain('backend btrfs');
    expect(url.searchParams.get('body')).toContain('1.2.3');
    expect(url.href.length).toBeLessThan(512);
    expect((await takeFeedback('wrong', 'help', ANN, 'zh-CN', { ...parts, url: undefined })).actions).toEqual([]);
    expect((await takeFeedback('good', 'help', ANN, 'en', parts)).actions).toEqual([]);
  });
});
