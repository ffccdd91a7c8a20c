import { describe, expect, it } from 'vitest';
import { ask, knowledge, read } from '../support/ask.ts';

describe('fix', () => {
  it('finds the symptom in a pasted log line', async () => {
    const text = await read(
      `fix "level=error msg=failed: Warning: Extension MASQUERADE revision 0 not supported, missing kernel module?"`,
    );
    expect(text).toContain('CONFIG_NETFILTER_XT_TARGET_MASQUERADE=');
  });

  it('finds each symptom by its own most telling message, or says that a neighbour has it too', async () => {
    const lost: string[] = [];
    for (const symptom of knowledge.all('symptom')) {
      const told = symptom.says[0] ?? symptom.signs[0]?.en;
      const reply = await ask(`fix ${JSON.stringify(told?.replaceAll('"', "'"))}`);
      const named = [reply.title, ...reply.actions.map((action) => (action.type === 'ask' ? action.command : ''))].join(
        '\n',
      );
      if (reply.title !== symptom.title.en && !named.includes(`fix ${symptom.id}`))
        lost.push(`${symptom.id}: ${reply.title}`);
    }
    expect(lost).toEqual([]);
  });

  it('of two known messages in a text takes the one that says more', async () => {
    const fold = (text: string): string =>
      text
        .toLowerCase()
        .replaceAll(/[\s"'“”‘’`]+/g, ' ')
        .trim();
    const says = knowledge.all('symptom').flatMap((symptom) => symptom.says.map((text) => ({ symptom, text })));
    const pairs = says.flatMap((longer) => {
      const inside = says.filter(
        ({ symptom, text }) =>
          symptom !== longer.symptom && fold(longer.text).includes(fold(text)) && text !== longer.text,
      );
      return inside.length > 0 && !inside.some(({ text }) => fold(text) === fold(longer.text)) ? [longer] : [];
    });
    expect(pairs.length).toBeGreaterThan(5);
    const wrong: string[] = [];
    for (const { symptom, text } of pairs) {
      const { title } = await ask(`fix ${JSON.stringify(text.replaceAll('"', "'"))}`);
      if (title !== symptom.title.en) wrong.push(`${text}: ${title}`);
    }
    expect(wrong).toEqual([]);
  });

  it('finds it by words, in English and Chinese', async () => {
    expect(await read('fix docker has no permission on the socket')).toMatch(/docker group|docker-group/);
    expect((await ask('fix 内核模块没有安装', [], 'zh-CN')).outcome).toBe('ok');
  });

  it('takes a message that begins with dashes, and options beside it', async () => {
    const reply = await ask('fix --storage-opt is supported only for overlay over xfs --docker 28.5');
    expect(reply.outcome).toBe('ok');
    expect(reply.profile).toContain('Docker 28.5');
    expect(reply.title).toMatch(/size|quota/i);
  });

  it('takes an id, and lists what is known', async () => {
    expect(await read('fix xt-masquerade-missing')).toContain('What to do');
    expect((await read('fix')).split('\n').length).toBeGreaterThan(40);
  });

  it('says so when nothing matches', async () => {
    const reply = await ask('fix zzzzqqqq');
    expect(reply.outcome).toBe('bad-usage');
    expect(reply.title).toContain('nothing is known');
  });
});
