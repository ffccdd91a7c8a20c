/** What every JavaScript object inherits is a word like any other, wherever a name can stand. */
import { webApi } from '@slack/bolt';
import { ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { attachmentsOf, lineOf } from '../../src/adapters/discord/command-line.ts';
import { suggestChoices } from '../../src/adapters/discord/complete.ts';
import { MemoryIdStore, readCustomId } from '../../src/adapters/discord/custom-id.ts';
import { readUploadForm as readDiscordForm } from '../../src/adapters/discord/files/upload-form.ts';
import { lineFromSlack } from '../../src/adapters/slack/command-line.ts';
import { toFatal } from '../../src/adapters/slack/connection/refusals.ts';
import { readUploadForm as readSlackForm } from '../../src/adapters/slack/files/upload-form.ts';
import { ACTION_IDS } from '../../src/adapters/slack/render/buttons.ts';
import { answer, renderAnswer } from '../../src/adapters/terminal/answer.ts';
import { completeLine } from '../../src/adapters/terminal/complete.ts';
import { readQuestion } from '../../src/chat/question.ts';
import { OPTION_NAMES } from '../../src/core/parse-call.ts';
import { parseExpression } from '../../src/review/kconfig/expression.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, dispatcher, textFile } from '../support/ask.ts';

const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** Nothing of an object's insides may be shown to anybody. */
const INSIDES = /\[native code\]|\[object|function |undefined|NaN/;

async function* nothing(): AsyncGenerator<Buffer> {
  // no standard input
}

/** Answers in the terminal as text and as JSON; a defect throws. */
async function expectAnswer(args: readonly string[], outcome?: string): Promise<void> {
  const result = await answer({ args, locale: 'en', stdin: nothing() }, dispatcher);
  if (outcome !== undefined) expect(result.reply.outcome, args.join(' ')).toBe(outcome);
  for (const format of ['text', 'json', 'markdown'] as const) {
    const shown = await renderAnswer({ ...result, format, args }, { width: 100, colours: false }, {});
    expect(shown, args.join(' ')).not.toMatch(INSIDES);
  }
}

describe.each(NAMES)('%s', (name) => {
  it('is an unknown command', async () => {
    await expectAnswer([name], 'bad-usage');
    await expectAnswer(['help', name], 'bad-usage');
    expect(await readQuestion(name, 'en', dispatcher)).toMatchObject({ kind: 'call' });
  });

  it('is an ordinary argument of every command', async () => {
    for (const command of COMMANDS)
      for (const args of [[name], [name, name], ['x', name]]) await expectAnswer([command.name, ...args]);
  });

  it('is no value of an option, and no option', async () => {
    for (const option of ['--docker', '--kernel', '--arch', '--init', '--fs', '--locale', '--format']) {
      await expectAnswer(['recommend', option, name], 'bad-usage');
      await expectAnswer(['recommend', `${option}=${name}`], 'bad-usage');
    }
    for (const option of OPTION_NAMES) await expectAnswer(['backend', 'btrfs', option, name]);
    await expectAnswer(['recommend', `--${name}`], 'bad-usage');
    await expectAnswer(['recommend', `--${name}=1`], 'bad-usage');
    const { document, outcome } = await ask(`analyze x --want ${name}`, [textFile('CONFIG_NET=y\n')]);
    expect({ document, outcome }).toEqual({ document: undefined, outcome: 'bad-usage' });
  });

  it('is an architecture that is not known here, in the header of a file', async () => {
    const { document } = await ask('analyze x', [
      textFile(`# Linux/${name} 6.18.1 Kernel Configuration\nCONFIG_A=y\n`),
    ]);
    expect((document as ReviewDocument).profile.arch).toBe('other');
    expect((document as ReviewDocument).inputs[0]?.arch).toBe('other');
  });

  it('is an option of the kernel that nobody asks about', async () => {
    const lines = [`CONFIG_${name}=y`, `# CONFIG_${name} is not set`, `#CONFIG_${name}=m`, `CONFIG_VETH=${name}`];
    const config = await ask('analyze x', [textFile(`${lines.join('\n')}\n`)]);
    expect(JSON.stringify(config.document)).not.toMatch(INSIDES);
    const complaint = await ask('analyze x', [textFile(`CONFIG_${name}: is not set when it should be.\n`, name)]);
    expect((complaint.document as ReviewDocument).findings).toContainEqual(
      expect.objectContaining({ subject: name, rule: 'complaint/unknown' }),
    );
    expect(parseExpression(name)).toEqual({ op: 'symbol', name });
  });

  it('is completed to nothing in the terminal', () => {
    expect(completeLine(`${name} `, dispatcher)[0]).toEqual([]);
    for (const { name: command } of COMMANDS)
      expect(() => completeLine(`${command} ${name} `, dispatcher)).not.toThrow();
  });

  it('is none of our buttons', () => {
    const ids = new MemoryIdStore();
    expect(readCustomId(name, ids)).toBeNull();
    expect(readCustomId(`${name}=backend`, ids)).toBeNull();
    expect(readCustomId(`page:${name}=backend`, ids)).toBeNull();
    expect(readCustomId(`ask#${name}`, ids)).toBe('forgotten');
    expect(readCustomId(`ask=${name}`, ids)).toEqual({ kind: 'ask', line: name });
    expect(ACTION_IDS.test(name)).toBe(false);
    expect(lineFromSlack(`<@U1> ${name} &${name};`)).toBe(`${name} &${name};`);
  });

  it('is no file and no version in a form', () => {
    const field = { type: ComponentType.Label as const, id: 1 };
    const filled = readDiscordForm(
      {
        custom_id: 'upload=analyze',
        resolved: { attachments: {} },
        components: [
          { ...field, component: { type: ComponentType.FileUpload, id: 2, custom_id: 'files', values: [name] } },
          { ...field, component: { type: ComponentType.TextInput, id: 3, custom_id: 'docker', value: name } },
          { ...field, component: { type: ComponentType.CheckboxGroup, id: 4, custom_id: 'want:0', values: [name] } },
        ],
      },
      dispatcher,
    );
    expect(filled).toEqual({ files: [], want: [name], overrides: null });
    const values = { docker: { docker: { value: name } }, [name]: { [name]: { value: name } } };
    const view = { private_metadata: '{"locale":"en"}', state: { values } };
    expect(readSlackForm(view, dispatcher)).toMatchObject({ problem: expect.stringMatching(/no version/) });
  });

  it('is no file, option or command in an interaction of Discord', () => {
    const option = { type: ApplicationCommandOptionType.Attachment as const, name: 'file', value: name };
    const other = { type: ApplicationCommandOptionType.String as const, name, value: name };
    const command = { type: ApplicationCommandOptionType.Subcommand as const, name, options: [option, other] };
    expect(attachmentsOf({ options: [command], resolved: { attachments: {} } })).toEqual([]);
    expect(lineOf({ options: [command] })).toBe(`${name} ${name}`);
    expect(suggestChoices([{ ...command, options: [{ ...other, focused: true }] }], 'en', dispatcher)).toEqual([]);
  });

  it('is no refusal of a token', () => {
    const error = new webApi.WebAPIPlatformError({ ok: false, error: name });
    expect(toFatal(error, 'SLACK_BOT_TOKEN')).toBeNull();
  });
});
