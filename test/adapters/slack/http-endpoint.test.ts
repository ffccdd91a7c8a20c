/** Requests over HTTP that are not what Slack sends, signed and unsigned. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { Person, textOf } from '../../fakes/slack/person.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { until } from '../../support/until.ts';

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

/** As Slack tells of a click on a button of the Home tab, which is answered in a direct message. */
const FORGED_CLICK = {
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: 'U1', team_id: 'T1' },
  trigger_id: '1.1.1',
  actions: [{ type: 'button', action_id: 'ask:0', block_id: 'b', value: 'forget me', action_ts: '1.1' }],
};

let slack: FakeSlack;
let bot: LocalBot;

beforeEach(async () => {
  slack = await new FakeSlack().start();
  bot = await startLocalBot(slack, 'http');
});

afterEach(async () => {
  await bot.stop();
  await slack.stop();
});

describe('a signed request', () => {
  it.each([
    [JSON_TYPE, 'null'],
    [JSON_TYPE, '[]'],
    [JSON_TYPE, '7'],
    [JSON_TYPE, '{"type":"event_callback","my secret'],
    [JSON_TYPE, ''],
    [FORM, 'payload=null'],
    [FORM, 'payload=%7Bmy+secret'],
  ])('of %s with %j is answered, and none of it is in the log', async (type, body) => {
    expect((await slack.post(body, type)).status).toBe(400);
    expect(bot.log.join()).not.toContain('secret');
  });

  it('from the future is refused', async () => {
    expect((await slack.post('{}', JSON_TYPE, undefined, -400)).status).toBe(401);
    expect(bot.log.join()).toContain('(stale: its time is more than 300 s off');
  });

  it('that is larger than any of Slack is refused before the signature is looked at', async () =>
    expect((await slack.post(`"${'x'.repeat(1_100_000)}"`, JSON_TYPE, 'wrong')).status).toBe(413));

  it('still finds its answer', async () => {
    const { payload } = await new Person(slack, 'U1').command('help --locale en');
    expect(textOf(payload.blocks)).toContain('what you can ask');
  });

  it('whose answer is kept gets the bytes that were made for the first', async () => {
    const [ann, eve] = [new Person(slack, 'U1'), new Person(slack, 'U2')];
    const { payload } = await ann.command('backend btrfs --locale en');
    const stringify = vi.spyOn(JSON, 'stringify');
    expect((await eve.command('backend btrfs --locale en')).payload).toEqual(payload);
    const made = stringify.mock.calls.filter(
      ([value]) => value !== null && typeof value === 'object' && 'blocks' in value,
    );
    stringify.mockRestore();
    expect(made).toEqual([]);
  });

  it('that asks whether the address is ours gets its challenge back', async () => {
    const { status, text } = await slack.post('{"type":"url_verification","challenge":"abc"}', JSON_TYPE);
    expect({ status, text }).toEqual({ status: 200, text: '{"challenge":"abc"}' });
  });
});

describe('an unsigned request', () => {
  it('is refused, with one line in the log however many there are', async () => {
    const before = bot.log.length;
    for (let index = 0; index < 30; index += 1) expect((await slack.post('{}', JSON_TYPE, 'wrong')).status).toBe(401);
    const bare = (): Promise<Response> => fetch(`${slack.botUrl}/slack/events`, { method: 'POST', body: 'null' });
    for (let index = 0; index < 30; index += 1) expect((await bare()).status).toBe(401);
    expect(bot.log.slice(before)).toEqual([
      'slack: a request was refused (forged)',
      'slack: a request was refused (unsigned)',
    ]);
  });

  it('for the certificate is answered, and nothing is smuggled in with it', async () => {
    const body = 'ssl_check=1&command=%2Fdocker-gentoo&text=help&response_url=http%3A%2F%2F127.0.0.1%3A9';
    const { status, text } = await slack.post(body, FORM, 'wrong');
    expect({ status, text }).toEqual({ status: 200, text: '' });
  });

  it.each([
    ['a click', `ssl_check=1&payload=${encodeURIComponent(JSON.stringify(FORGED_CLICK))}`],
    ['a command', 'ssl_check=1&ssl_check=1&command=%2Fdocker-gentoo&text=help&team_id=T1&user_id=U1&channel_id=C1'],
  ])('for the certificate brings in %s of somebody else’s as little', async (_, body) => {
    const { status, text } = await slack.post(body, FORM, 'wrong');
    expect({ status, text }).toEqual({ status: 200, text: '' });
    await new Person(slack, 'U2').command('help');
    await until('the answer to somebody else', () => slack.responses.length > 0);
    // Only of who asks here the language was looked up.
    expect(slack.api.calls).toEqual(['auth.test', 'users.info']);
  });

  it('by GET is none', async () => expect((await fetch(`${slack.botUrl}/slack/events`)).status).toBe(405));
});
