import {
  type APIApplicationCommandInteractionDataBasicOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { attachmentsOf, lineOf, type SlashData } from '../../../src/adapters/discord/command-line.ts';
import { createRegistration, REVIEW_COMMAND } from '../../../src/adapters/discord/registration/commands.ts';
import { grammarOf } from '../../../src/core/dispatch.ts';
import { parseCall, splitLine } from '../../../src/core/parse-call.ts';
import { countCharacters, findCommandProblems } from '../../fakes/discord/command-schema.ts';

interface Option {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string | number }[];
  readonly options?: readonly Option[];
}

const [slash, menu] = createRegistration(COMMANDS, false);
const subcommands: readonly Option[] = slash && 'options' in slash ? (slash.options ?? []) : [];
const STRING = ApplicationCommandOptionType.String;
const BOOLEAN = ApplicationCommandOptionType.Boolean;
const ATTACHMENT = ApplicationCommandOptionType.Attachment;
const SUBCOMMAND = ApplicationCommandOptionType.Subcommand;
const HOST = [
  'docker',
  'kernel',
  'arch',
  'init',
  'fs',
  'rootless',
  'userns-remap',
  'disk-quota',
  'selinux',
  'existing',
];

/** What a person may put into an option. */
function anyValue({ name, type, choices }: Option): fc.Arbitrary<string | boolean> {
  if (type === BOOLEAN) return fc.boolean();
  if (type !== STRING) throw new Error(`${name} is of a type that no test fills in`);
  if (choices) return fc.constantFrom(...choices.map(({ value }) => String(value)));
  if (['docker', 'kernel', 'to'].includes(name)) return fc.constantFrom('24.0', '29.7.2', '6.18', '5.10.200-gentoo');
  if (name === 'want') return fc.constantFrom('swarm', 'swarm,ipv6', 'ipvlan, macvlan');
  if (name === 'existing') return fc.constantFrom('aufs', 'devicemapper');
  return fc.constantFrom(
    'btrfs',
    'CONFIG_VETH',
    "can't initialize iptables table",
    '普通用户 怎么 运行',
    'a  b',
    'x=y',
  );
}

function fillIn(name: string, value: string | boolean): APIApplicationCommandInteractionDataBasicOption {
  return typeof value === 'boolean' ? { name, type: BOOLEAN, value } : { name, type: STRING, value };
}

interface Filled {
  readonly command: Option;
  readonly values: ReadonlyMap<string, string | boolean>;
  readonly data: SlashData;
}

/** A subcommand with some of its options filled in, in the order in which Discord may send them: any. */
const anyFilled: fc.Arbitrary<Filled> = fc.constantFrom(...subcommands).chain((command) => {
  const options = (command.options ?? []).filter(({ type }) => type !== ATTACHMENT);
  return fc
    .tuple(
      fc
        .shuffledSubarray([...options])
        .map((some) => [...new Set([...options.filter((each) => each.required), ...some])]),
      fc.tuple(...options.map(anyValue)),
    )
    .map(([chosen, values]) => {
      const given = chosen.map((each): [string, string | boolean] => [each.name, values[options.indexOf(each)] ?? '']);
      return {
        command,
        values: new Map(given),
        data: {
          options: [{ type: SUBCOMMAND, name: command.name, options: given.map((each) => fillIn(...each)) }],
        },
      };
    });
});

describe('what is registered', () => {
  it('keeps Discord’s rules, with every character counted', () => {
    for (const isGuild of [false, true])
      for (const command of createRegistration(COMMANDS, isGuild)) expect(findCommandProblems(command)).toEqual([]);
    expect(countCharacters(slash)).toBeGreaterThan(1000);
  });

  it('has every command, said in both languages', () => {
    expect(subcommands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
    const text = JSON.stringify(slash);
    for (const { summary } of COMMANDS) {
      expect(text).toContain(JSON.stringify(summary.en));
      expect(text).toContain(JSON.stringify(summary['zh-CN']));
    }
    expect(menu).toMatchObject({
      name: REVIEW_COMMAND,
      name_localizations: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) },
    });
  });

  it('takes several files to review, and can be installed by servers and by people', () => {
    const files = subcommands
      .find(({ name }) => name === 'analyze')
      ?.options?.filter(({ type }) => type === ATTACHMENT);
    expect(files?.length).toBeGreaterThan(1);
    for (const command of [slash, menu])
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    for (const command of createRegistration(COMMANDS, true)) expect(command).not.toHaveProperty('contexts');
  });

  it('completes names where the command knows them', () => {
    const completed = subcommands.flatMap(({ name, options = [] }) =>
      options.some(
        (each) => each.type === STRING && 'autocomplete' in each && !HOST.includes(each.name) && each.name !== 'want',
      )
        ? [name]
        : [],
    );
    expect(completed).toEqual(COMMANDS.filter((command) => command.complete).map(({ name }) => name));
  });

  it('comes back as the line that the terminal would parse, whatever is filled in', () => {
    fc.assert(
      fc.property(anyFilled, ({ command, values, data }) => {
        const { call } = parseCall(splitLine(lineOf(data)), 'en', grammarOf({ commands: COMMANDS, platforms: [] }));
        const positional = (command.options ?? []).filter(
          ({ name, type }) => type === STRING && ![...HOST, 'want', 'to', 'locale'].includes(name) && values.has(name),
        );
        expect(call.name).toBe(command.name);
        expect(call.args).toEqual(positional.map(({ name }) => values.get(name)));
        expect(call.locale).toBe(values.get('locale') ?? 'en');
        expect(call.to).toBe(values.get('to'));
        expect(call.want).toEqual(
          String(values.get('want') ?? '')
            .split(/, ?/)
            .filter(Boolean),
        );
        const overrides = HOST.flatMap((name) => {
          const value = values.get(name);
          return value === undefined || value === false ? [] : [value];
        });
        expect(Object.values(call.overrides).map(String).sort()).toEqual(overrides.map(String).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the files in the order of their options', () => {
    const options = ['file-3', 'file', 'file-2'].map((name) => ({ name, type: ATTACHMENT, value: name }) as const);
    const attachments = Object.fromEntries(options.map(({ name }) => [name, { filename: name, size: 1, url: '' }]));
    const data: SlashData = { options: [{ type: SUBCOMMAND, name: 'analyze', options }], resolved: { attachments } };
    expect(attachmentsOf(data).map(({ filename }) => filename)).toEqual(['file', 'file-2', 'file-3']);
    expect(lineOf(data)).toBe('analyze');
  });
});
