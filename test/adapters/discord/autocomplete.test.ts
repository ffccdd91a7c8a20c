import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestChoices } from '../../../src/adapters/discord/complete.ts';
import { createRegistration } from '../../../src/adapters/discord/registration/commands.ts';
import { findChoiceProblems } from '../../fakes/discord/message-schema.ts';
import { dispatcher } from '../../support/ask.ts';
import { createRememberingBot, LEA } from '../../support/remembering.ts';

type Options = Parameters<typeof suggestChoices>[0];

const STRING = ApplicationCommandOptionType.String;
const SUBCOMMAND = ApplicationCommandOptionType.Subcommand;

function typing(command: string, option: string, value: string, others: Record<string, string> = {}): Options {
  const given = Object.entries(others).map(([name, each]) => ({ name, type: STRING, value: each }) as const);
  const focused = { name: option, type: STRING, value, focused: true } as const;
  return [{ type: SUBCOMMAND, name: command, options: [...given, focused] }];
}

function valuesFor(...question: Parameters<typeof typing>): string[] {
  return suggestChoices(typing(...question), 'en', dispatcher).map(({ value }) => value);
}

/** Every option of every command that is completed. */
const completed = createRegistration(dispatcher.commands, false).flatMap((command) =>
  ('options' in command ? (command.options ?? []) : []).flatMap((subcommand) =>
    ('options' in subcommand ? (subcommand.options ?? []) : []).flatMap((option) =>
      'autocomplete' in option && option.autocomplete ? [{ command: subcommand.name, option: option.name }] : [],
    ),
  ),
);

describe('what Discord offers while somebody types', () => {
  it('offers what is wanted most before anything is typed', () => {
    expect(valuesFor('backend', 'name', '')[0]).toBe('overlayfs');
    expect(valuesFor('onboard', 'step', '')[0]).toBe('know-your-host');
    expect(valuesFor('kernel', 'option', '')).toContain('group:namespaces');
    expect(valuesFor('use', 'flag', '')).toHaveLength(25);
    for (const { command, option } of completed) expect(valuesFor(command, option, ''), command).not.toEqual([]);
  });

  it('ranks the very name first, then names that begin so, then aliases, then what is near', () => {
    expect(valuesFor('backend', 'name', 'overlay').slice(0, 3)).toEqual(['overlay', 'overlay2', 'overlayfs']);
    expect(valuesFor('kernel', 'option', 'config_veth')[0]).toBe('VETH');
    expect(valuesFor('kernel', 'option', 'bridge_n')).toContain('BRIDGE_NETFILTER');
    expect(valuesFor('help', 'command', 'review')[0]).toBe('analyze');
    expect(valuesFor('backend', 'name', 'overlya2')[0]).toBe('overlay2');
    expect(valuesFor('backend', 'name', 'qqqqqqqqqqqq')).toEqual([]);
  });

  it('finds a fact by words of its title in either language, and says the title in the reader’s', () => {
    const english = suggestChoices(typing('kernel', 'option', '命名空间'), 'en', dispatcher);
    expect(english).toContainEqual({ name: 'group:namespaces — namespaces', value: 'group:namespaces' });
    const [chinese] = suggestChoices(typing('onboard', 'step', 'know'), 'zh-CN', dispatcher);
    expect(chinese?.value).toBe('know-your-host');
    expect(chinese?.name).toMatch(/\p{Script=Han}/u);
  });

  it('leads from an error message to its symptom, while it is typed and when it is pasted', () => {
    const message = 'WARN: RULE_INSERT failed (No such file or directory): rule in chain POSTROUTING';
    expect(valuesFor('fix', 'text', 'Extension MASQUERADE rev')).toContain('xt-masquerade-missing');
    expect(valuesFor('fix', 'text', message)[0]).toBe('xt-masquerade-missing');
  });

  it('completes the last of several capabilities, and leaves out what is there', () => {
    expect(valuesFor('analyze', 'want', 'swarm, ipv')[0]).toBe('swarm,ipv6');
    expect(valuesFor('analyze', 'want', 'swarm,')).not.toContain('swarm,swarm');
    expect(valuesFor('compare', 'second', '', { first: 'btrfs' })).not.toContain('btrfs');
  });

  it('offers only what is answered', async () => {
    const bot = await createRememberingBot();
    for (const { command, option } of completed.filter((each) => !['want', 'existing'].includes(each.option))) {
      const partner = command === 'compare' ? ' vfs' : '';
      for (const value of valuesFor(command, option, ''))
        expect((await bot.ask(LEA, `${command} ${value}${partner}`)).outcome, `${command} ${value}`).toBe('ok');
    }
  });

  it('keeps Discord’s limits and never fails, whatever is typed or missing', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('a', 'CONFIG_', '内核', 'x'.repeat(6000)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...completed),
        anyText,
        fc.constantFrom('en' as const, 'zh-CN' as const),
        (each, text, locale) => {
          const choices = suggestChoices(typing(each.command, each.option, text), locale, dispatcher);
          expect(findChoiceProblems(choices)).toEqual([]);
          const values = choices.map(({ value }) => value);
          expect(new Set(values).size).toBe(values.length);
        },
      ),
      { numRuns: 300 },
    );
    const incomplete: Options[] = [
      undefined,
      [],
      [{ type: SUBCOMMAND, name: 'backend' }],
      [{ type: SUBCOMMAND, name: 'gone', options: [] }],
      [{ type: STRING, name: 'x', value: 'y' }],
    ];
    for (const options of incomplete) expect(suggestChoices(options, 'en', dispatcher)).toEqual([]);
  });
});
