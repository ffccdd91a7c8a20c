/**
 * Discord's rules for messages in Components V2, modals and autocompletion, strict: unknown keys, wrong places and
 * anything over a limit are refused. Independent of the adapter's own limits. From discord/discord-api-docs c98d64bc
 * (components/reference, interactions/receiving-and-responding, resources/message), read 2026-11-22.
 */
import { z } from 'zod';

/** JavaScript length, which is never smaller than what Discord counts; zod's own `max` counts code points. */
const text = (max: number, min = 1) =>
  z
    .string()
    .refine(
      (value) => value.length <= max && (min === 0 || value.trim().length >= min),
      `must have ${min} to ${max} characters`,
    )
    .refine((value) => value.isWellFormed(), 'must have whole characters');
const id = z.int().min(0).max(0x7fffffff).optional();
const customId = text(100);
/** How many may be chosen or uploaded in a field of a form. */
const upToTen = {
  min_values: z.int().min(0).max(10).optional(),
  max_values: z.int().min(1).max(10).optional(),
  required: z.boolean().optional(),
};

const emoji = z.strictObject({
  name: text(32).optional(),
  id: z.string().optional(),
  animated: z.boolean().optional(),
});
const button = z.union([
  z
    .strictObject({
      type: z.literal(2),
      id,
      style: z.int().min(1).max(4),
      label: text(80).optional(),
      emoji: emoji.optional(),
      custom_id: customId,
      disabled: z.boolean().optional(),
    })
    .refine(({ label, emoji: shown }) => label !== undefined || shown !== undefined, 'a button shows something'),
  z.strictObject({
    type: z.literal(2),
    id,
    style: z.literal(5),
    label: text(80),
    emoji: emoji.optional(),
    url: z.url({ protocol: /^(https?|discord)$/ }).refine((value) => value.length <= 512, 'over 512 characters'),
    disabled: z.boolean().optional(),
  }),
]);

const select = z
  .strictObject({
    type: z.literal(3),
    id,
    custom_id: customId,
    placeholder: text(150).optional(),
    min_values: z.int().min(0).max(25).optional(),
    max_values: z.int().min(1).max(25).optional(),
    required: z.boolean().optional(),
    disabled: z.boolean().optional(),
    options: z
      .array(
        z.strictObject({
          label: text(100),
          value: text(100),
          description: text(100).optional(),
          emoji: emoji.optional(),
          default: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(25),
  })
  .refine(
    ({ options }) => new Set(options.map(({ value }) => value)).size === options.length,
    'values must be unique in a menu',
  )
  .refine(({ max_values = 1, options }) => max_values <= options.length, 'max_values is more than there are options');

const row = z.strictObject({
  type: z.literal(1),
  id,
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
});
const textDisplay = z.strictObject({ type: z.literal(10), id, content: text(4000) });
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: button,
});
const file = z.strictObject({
  type: z.literal(13),
  id,
  file: z.strictObject({ url: z.string().regex(/^attachment:\/\/[\w.-]+$/) }),
  spoiler: z.boolean().optional(),
});
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
});
const child = z.union([row, section, textDisplay, file, separator]);
const container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullable().optional(),
  spoiler: z.boolean().optional(),
  components: z.array(child).min(1),
});

const Message = z.strictObject({
  flags: z.int(),
  components: z.array(z.union([container, child])).min(1),
  allowed_mentions: z.strictObject({ parse: z.array(z.enum(['users', 'roles', 'everyone'])) }).optional(),
  attachments: z
    .array(
      z.strictObject({
        id: z.union([z.int(), z.string().regex(/^\d+$/)]),
        filename: text(260).optional(),
        description: text(1024).optional(),
      }),
    )
    .max(10)
    .optional(),
});

const labelled = z.discriminatedUnion('type', [
  select,
  z.strictObject({
    type: z.literal(4),
    id,
    custom_id: customId,
    style: z.int().min(1).max(2),
    min_length: z.int().min(0).max(4000).optional(),
    max_length: z.int().min(1).max(4000).optional(),
    required: z.boolean().optional(),
    value: text(4000, 0).optional(),
    placeholder: text(100).optional(),
  }),
  z
    .strictObject({
      type: z.literal(19),
      id,
      custom_id: customId,
      ...upToTen,
      file_types: z
        .array(z.string().regex(/^(image|video|audio|\.\w+)$/))
        .max(10)
        .optional(),
    })
    .refine(({ required, min_values }) => required === false || min_values !== 0, 'a required upload needs a file'),
  z
    .strictObject({
      type: z.literal(22),
      id,
      custom_id: customId,
      ...upToTen,
      options: z
        .array(
          z.strictObject({
            label: text(100),
            value: text(100),
            description: text(100).optional(),
            default: z.boolean().optional(),
          }),
        )
        .min(1)
        .max(10),
    })
    .refine(({ required, min_values }) => required === false || min_values !== 0, 'a required group needs a choice'),
]);
const Modal = z.strictObject({
  custom_id: customId,
  title: text(45),
  components: z
    .array(
      z.discriminatedUnion('type', [
        textDisplay,
        z.strictObject({
          type: z.literal(18),
          id,
          label: text(45),
          description: text(100).optional(),
          component: labelled,
        }),
      ]),
    )
    .min(1)
    .max(5),
});

const Choices = z
  .array(
    z.strictObject({
      name: text(100),
      name_localizations: z.record(z.string(), text(100)).optional(),
      value: text(100),
    }),
  )
  .max(25);

const IS_COMPONENTS_V2 = 1 << 15;

function describe(error: z.ZodError): string[] {
  return error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`);
}

/** Every component below a value, nested ones too. */
function componentsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(componentsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { components, accessory, component } = value as Record<string, unknown>;
  const inner = [components, accessory, component].flatMap(componentsOf);
  return 'type' in value ? [value as Record<string, unknown>, ...inner] : inner;
}

function findRepeated(components: readonly Record<string, unknown>[], key: 'custom_id' | 'id'): string[] {
  const seen = components.map((each) => each[key]).filter((value) => value !== undefined && value !== 0);
  return seen.filter((value, index) => seen.indexOf(value) !== index).map((value) => `/: ${key} ${value} twice`);
}

/**
 * What Discord would refuse about a message (the `data` of a callback, or a body); empty when it takes it.
 * @param fileNames the names of the files in the same request, in order
 */
export function findMessageProblems(message: unknown, fileNames: readonly string[] = []): string[] {
  const parsed = Message.safeParse(message);
  if (!parsed.success) return describe(parsed.error);
  const { flags, components, attachments = [] } = parsed.data;
  const all = componentsOf(components);
  const problems = [...findRepeated(all, 'custom_id'), ...findRepeated(all, 'id')];
  if ((flags & IS_COMPONENTS_V2) === 0) problems.push('/flags: IS_COMPONENTS_V2 is missing');
  if (all.length > 40) problems.push(`/components: ${all.length} components, at most 40`);
  const size = all.reduce((sum, each) => sum + (typeof each.content === 'string' ? each.content.length : 0), 0);
  if (size > 4000) problems.push(`/components: ${size} characters of text, at most 4000`);
  const shown = all.flatMap((each) => (each.type === 13 ? [(each.file as { url: string }).url.slice(13)] : []));
  for (const name of shown) if (!fileNames.includes(name)) problems.push(`/components: ${name} is not attached`);
  // In Components V2 an attachment that no component shows is not seen by anybody.
  for (const name of fileNames) if (!shown.includes(name)) problems.push(`/attachments: ${name} is not shown`);
  for (const attachment of attachments)
    if (fileNames[Number(attachment.id)] !== attachment.filename)
      problems.push(`/attachments: ${attachment.filename} is not file ${attachment.id}`);
  if (fileNames.length > 10) problems.push(`/attachments: ${fileNames.length} files, at most 10`);
  return problems;
}

/** What Discord would refuse about a modal. */
export function findModalProblems(modal: unknown): string[] {
  const parsed = Modal.safeParse(modal);
  return parsed.success ? findRepeated(componentsOf(modal), 'custom_id') : describe(parsed.error);
}

/** What Discord would refuse about the choices of an autocompletion. */
export function findChoiceProblems(choices: unknown): string[] {
  const parsed = Choices.safeParse(choices);
  return parsed.success ? [] : describe(parsed.error);
}
