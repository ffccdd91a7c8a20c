import { describe, expect, it } from 'vitest';
import { lineFromSlack, localeInLine } from '../../../src/adapters/slack/command-line.ts';
import { readQuestion } from '../../../src/chat/question.ts';
import { dispatcher } from '../../support/ask.ts';

describe('a line from Slack', () => {
  it.each([
    ['<@U123> backend btrfs', 'backend btrfs'],
    ['<@U123|bot> backend   btrfs\n', 'backend btrfs'],
    ['fix &lt;nil&gt; &amp;amp; more', 'fix <nil> &amp; more'],
    ['ask see <https://a.example/x|a.example> and <https://b.example>', 'ask see a.example and https://b.example'],
    ['backend aufs —docker 18.09 –kernel 4.4', 'backend aufs --docker 18.09 --kernel 4.4'],
    ['ask a — b', 'ask a — b'],
    ['<#C1|general> <!here> help', 'general help'],
    ['fix level=error\r\n\t msg="failed"  \n\nend', 'fix level=error\nmsg="failed"\n\nend'],
  ])('%j means %j', (text, line) => {
    expect(lineFromSlack(text)).toBe(line);
  });

  it('tells its language only when it says so or is written in it', () => {
    expect(localeInLine('普通用户怎么运行 docker')).toBe('zh-CN');
    expect(localeInLine('help --locale zh-CN')).toBe('en');
    expect(localeInLine('backend btrfs')).toBeUndefined();
  });

  it('asks for help when it is empty, and is refused when it is too long', async () => {
    expect(await readQuestion('', 'en', dispatcher)).toMatchObject({ kind: 'call', call: { name: 'help' } });
    const pasted = await readQuestion(`fix ${'x'.repeat(40_000)}`, 'en', dispatcher);
    expect(pasted).toMatchObject({ kind: 'call', call: { name: 'fix' }, weight: 'heavy' });
    const long = await readQuestion(`fix ${'x'.repeat(100_000)}`, 'en', dispatcher);
    expect(long).toMatchObject({ kind: 'reply', reply: { outcome: 'bad-usage' } });
    expect(await readQuestion('--version', 'en', dispatcher)).toMatchObject({
      kind: 'reply',
      reply: { outcome: 'ok' },
    });
  });
});
