/**
 * Discord's rules for application commands, strict. From discord/discord-api-docs c98d64bc
 * (interactions/application-commands), read 2026-11-22; what the adapter does not use is left out and thereby refused.
 */
import { z } from 'zod';

const text = (max: number) =>
  z.string().refine((value) => value.length >= 1 && value.length <= max, `must have 1 to ${max} characters`);
const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((value) => value === value.toLowerCase(), 'must be lower case');
const LOCALES = [
  ...['id', 'da', 'de', 'en-GB', 'en-US', 'es-ES', 'es-419', 'fr', 'hr', 'it', 'lt', 'hu', 'nl', 'no', 'pl', 'pt-BR'],
  ...['ro', 'fi', 'sv-SE', 'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi', 'th', 'zh-CN', 'ja', 'zh-TW', 'ko'],
] as const;
const localised = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(LOCALES), value).optional();
const described = { description: text(100), description_localizations: localised(text(100)) };

const choice = z.strictObject({ name: text(100), name_localizations: localised(text(100)), value: text(100) });
const basic = {
  name,
  name_localizations: localised(name),
  ...described,
  required: z.boolean().optional(),
};
const option = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal(3),
      ...basic,
      choices: z.array(choice).min(1).max(25).optional(),
      autocomplete: z.boolean().optional(),
      max_length: z.int().min(1).max(6000).optional(),
    })
    .refine(({ choices, autocomplete }) => !(choices && autocomplete), 'choices and autocomplete exclude each other'),
  z.strictObject({ type: z.literal(5), ...basic }),
  z.strictObject({ type: z.literal(11), ...basic }),
]);
const options = z
  .array(option)
  .max(25)
  .refine((list) => new Set(list.map((each) => each.name)).size === list.length, 'names must be unique')
  .refine((list) => {
    const firstOptional = list.findIndex((each) => each.required !== true);
    return firstOptional < 0 || list.slice(firstOptional).every((each) => each.required !== true);
  }, 'required options come first');

const places = {
  integration_types: z.array(z.literal([0, 1])).optional(),
  contexts: z.array(z.literal([0, 1, 2])).optional(),
};
const Command = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(1),
    name,
    name_localizations: localised(name),
    ...described,
    options: z
      .array(z.strictObject({ type: z.literal(1), name, name_localizations: localised(name), ...described, options }))
      .min(1)
      .max(25),
    ...places,
  }),
  z.strictObject({ type: z.literal(3), name: text(32), name_localizations: localised(text(32)), ...places }),
]);

type Json = Readonly<Record<string, unknown>>;

function longest(value: unknown, translations: unknown): number {
  const all = [value, ...Object.values((translations as Json | undefined) ?? {})];
  return Math.max(0, ...all.map((each) => (typeof each === 'string' ? each.length : 0)));
}

/** Characters as Discord counts them: names, descriptions and values, of each field the longest translation. */
export function countCharacters(command: unknown): number {
  const each = command as Json;
  const inner = [each.options, each.choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return (
    longest(each.name, each.name_localizations) +
    longest(each.description, each.description_localizations) +
    longest(each.value, undefined) +
    inner.reduce<number>((sum, part) => sum + countCharacters(part), 0)
  );
}

/** What Discord would refuse about a command; empty when it takes it. */
export function findCommandProblems(command: unknown): string[] {
  const parsed = Command.safeParse(command);
  if (!parsed.success) return parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`);
  const size = countCharacters(command);
  return size > 8000 ? [`/: ${size} characters, at most 8000`] : [];
}
