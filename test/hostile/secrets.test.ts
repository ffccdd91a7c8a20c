/** No secret comes out of anything, whatever file it stood in and however the answer is shown. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/adapters/discord/command-line.ts';
import { renderPayload as renderDiscordPayload } from '../../src/adapters/discord/render/payload.ts';
import { renderDiscord } from '../../src/adapters/discord/render/render.ts';
import { lineFromSlack } from '../../src/adapters/slack/command-line.ts';
import { renderPayload as renderSlackPayload } from '../../src/adapters/slack/render/payload.ts';
import { renderSlack } from '../../src/adapters/slack/render/render.ts';
import { answer, renderAnswer } from '../../src/adapters/terminal/answer.ts';
import { chat } from '../../src/adapters/terminal/chat.ts';
import { renderComplaint } from '../../src/adapters/terminal/cli.ts';
import { errorForLog, reasonForLog } from '../../src/core/errors-in-log.ts';
import type { Format } from '../../src/core/parse-call.ts';
import type { Reply } from '../../src/core/reply.ts';
import { ask, dispatcher, textFile } from '../support/ask.ts';
import { leftOf, plantSecrets } from '../support/secrets.ts';

const PLANTED = plantSecrets(7);
const SECRETS = PLANTED.flatMap(({ secrets }) => secrets);
const LINES = PLANTED.flatMap(({ text }) => text.split('\n'));
const commented = LINES.map((line) => `# ${line}`).join('\n');
const logged = PLANTED.map(
  ({ text }) =>
    `time="2026-05-01T10:00:00Z" level=error msg="failed to start daemon: ${text.replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
).join('\n');

/** A file of every kind with all of them in it. */
const FILES: Readonly<Record<string, string>> = {
  '.config': `# Linux/x86 6.18.1 Kernel Configuration\n${commented}\nCONFIG_VETH=n\n${PLANTED.map(({ text }, index) => `CONFIG_PLANTED_${index}="${text.replaceAll(/["\n]/g, ' ')}"`).join('\n')}\n`,
  'messages.txt': `app-containers/docker-29.7\nCONFIG_VETH: is not set when it should be.\n${LINES.join('\n')}\n`,
  'daemon.json': JSON.stringify(
    { debug: true, hosts: ['tcp://0.0.0.0:2375'], 'unknown-key': PLANTED.map(({ text }) => text) },
    null,
    2,
  ),
  'broken.json': `{\n"storage-driver": "overlay3",\n${LINES.join(',\n')}\n`,
  'conf.d-docker': `DOCKER_OPTS="--storage-driver btrfs"\n${commented}\nhttp_proxy="http://me:hunter2@proxy:3128"\n`,
  'package.use': `app-containers/docker btrfs overlay\n${commented}\n`,
  'make.conf': `USE="systemd"\nCOMMON_FLAGS="-O2"\n${commented}\n`,
  'compose.yaml': `services:\n  db:\n    image: postgres:17\n    environment:\n${LINES.map((line) => `      ${line}`).join('\n')}\n`,
  'docker-info.txt': `Client:\n Version: 29.4.1\nServer:\n Server Version: 29.4.1\n Storage Driver: overlay2\n${LINES.map((line) => ` ${line}`).join('\n')}\nWARNING: No swap limit support\n`,
  'docker.log': logged,
  'dmesg.txt': LINES.map((line, index) => `[    ${index}.000000] ${line}`).join('\n'),
  'cmdline.txt': `BOOT_IMAGE=/vmlinuz root=/dev/sda2 ${LINES.join(' ')}\n`,
  'nothing known': LINES.join('\n'),
};

function expectNone(text: string, where: string): void {
  for (const secret of SECRETS) for (const piece of leftOf(text, secret)) expect.fail(`${where} holds ${piece}`);
  expect(text).not.toContain('hunter2');
}

async function expectSilent(reply: Reply, args: readonly string[]): Promise<void> {
  const platforms = {
    slack: (each: Reply, line: string) => Promise.resolve(renderSlackPayload(each, line)),
    discord: (each: Reply, line: string) => Promise.resolve(renderDiscordPayload(each, line)),
  };
  const formats: Format[] = ['text', 'markdown', 'json', 'fragment', 'script', 'slack', 'discord'];
  for (const format of formats)
    expectNone(await renderAnswer({ reply, format, args }, { width: 10_000, colours: false }, platforms), format);
  expectNone(renderComplaint(reply), 'complaint');
  expectNone(JSON.stringify(renderSlack(reply, {})), 'Slack');
  expectNone(JSON.stringify(renderDiscord(reply, {})), 'Discord');
  for (const { name, content } of reply.files) expectNone(name + content, name);
}

describe('secrets', () => {
  it.each(Object.entries(FILES))('in %s come out nowhere', async (name, text) => {
    for (const locale of ['en', 'zh-CN'] as const)
      await expectSilent(await ask('analyze x', [textFile(text, name)], locale), ['analyze', 'x']);
  });

  it('in the name of a file come out nowhere', async () => {
    for (const { text } of PLANTED)
      await expectSilent(await ask('analyze x', [textFile('CONFIG_VETH=n\n', text)]), ['analyze', 'x']);
    const unread = PLANTED.map(({ text }) => ({ name: text, problem: `${text} is too large` }));
    const call = { name: 'analyze', args: [], overrides: {}, want: [], locale: 'en', files: [], unread } as const;
    await expectSilent(await dispatcher.dispatch(call), []);
    // Beside a file that is reviewed each of them is a finding.
    const files = [textFile('CONFIG_VETH=n\n')];
    await expectSilent(await dispatcher.dispatch({ ...call, files }), []);
  });

  it.each(['ask', 'fix', 'backend', 'nonsense'])('in the words behind %s come out nowhere', async (command) => {
    for (const { text } of PLANTED) {
      const args = [command, text];
      const { reply } = await answer({ args, locale: 'en', stdin: (async function* () {})() }, dispatcher);
      await expectSilent(reply, args);
    }
  });

  it('in a line of a chat are not kept with it', () => {
    for (const { text } of PLANTED) {
      expectNone(lineFromSlack(`fix ${text}`), 'Slack');
      expectNone(lineFromSlack(`fix <${text}|link>`), 'Slack');
      expectNone(
        lineOf({ options: [{ name: 'fix', type: 1, options: [{ name: 'text', type: 3, value: text }] }] }),
        'Discord',
      );
    }
  });

  it('in a line of the terminal are not kept in its history', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docker-gentoo-history-'));
    const historyFile = join(folder, 'history');
    const input = new PassThrough();
    const output = new PassThrough();
    let printed = '';
    const terminal = {
      stdin: input,
      write: (text: string) => {
        printed += text;
      },
      writeError: (text: string) => {
        printed += text;
      },
      text: { width: 100, colours: false },
      platforms: {},
      locale: 'en' as const,
    };
    const done = chat({ input, output: Object.assign(output, { isTTY: true }), historyFile }, dispatcher, terminal);
    for (const line of LINES) input.write(`fix ${line}\n`);
    input.end('exit\n');
    await done;
    expectNone(printed, 'the answers');
    expectNone(readFileSync(historyFile, 'utf8'), 'the history');
    rmSync(folder, { recursive: true });
  });

  it('in an error do not reach the log', () => {
    for (const { text } of PLANTED) {
      expectNone(reasonForLog(new Error(`cannot reach ${text}`)), 'a reason');
      expectNone(reasonForLog(text), 'a line');
      expectNone(errorForLog(Object.assign(new Error(`cannot reach ${text}`), { name: 'HTTPError' })), 'an error');
    }
  });

  it('are told to have been there, and what stands around them is reviewed', async () => {
    const reply = await ask('analyze x', [textFile('CONFIG_VETH=n\n# DB_PASSWORD=hunter2\n')]);
    const shown = await renderAnswer({ reply, format: 'text', args: [] }, { width: 10_000, colours: false }, {});
    expect(shown).toContain('holds passwords, tokens or keys');
    expect(shown).toContain('CONFIG_VETH');
  });
});
