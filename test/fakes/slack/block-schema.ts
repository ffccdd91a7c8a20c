/**
 * Slack's rules for blocks, strict: unknown keys, wrong surfaces and anything over a limit are refused. Independent of
 * the adapter's own limits. From docs.slack.dev/reference/block-kit and @slack/types 3.2.0, read 2026-11-22.
 */
import { z } from 'zod';

/** JavaScript length, which is never smaller than what Slack counts; zod's own `max` counts code points. */
const text = (max: number, min = 1) =>
  z.string().refine((value) => value.length >= min && value.length <= max, `must have ${min} to ${max} characters`);
const id = text(255).optional();
const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(max), emoji: z.boolean().optional() });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(max), verbatim: z.boolean().optional() });
const style = z.strictObject({ bold: z.literal(true).optional(), code: z.literal(true).optional() }).optional();

const richText = z.strictObject({ type: z.literal('text'), text: text(3000), style });
const inline = z.discriminatedUnion('type', [
  richText,
  z.strictObject({ type: z.literal('emoji'), name: z.string().regex(/^[a-z0-9_+-]+$/) }),
  z.strictObject({ type: z.literal('link'), url: text(3000), text: text(3000).optional() }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW][A-Z0-9]+$/) }),
]);
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) });
const rich = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          indent: z.int().min(0).max(8).optional(),
          offset: z.int().min(0).optional(),
          elements: z.array(section).min(1),
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline).min(1) }),
        z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(richText).min(1) }),
      ]),
    )
    .min(1),
});

const button = z.strictObject({
  type: z.literal('button'),
  action_id: text(255),
  text: plain(75),
  value: text(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const option = z.strictObject({ text: plain(75), value: text(150), description: plain(75).optional() });
const select = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: text(255),
    placeholder: plain(150).optional(),
    options: z.array(option).min(1).max(100),
    initial_option: option.optional(),
  })
  .refine(
    ({ options, initial_option: initial }) =>
      initial === undefined || options.some((each) => JSON.stringify(each) === JSON.stringify(initial)),
    'what is chosen is one of the options',
  )
  .refine(
    ({ options }) => new Set(options.map(({ value }) => value)).size === options.length,
    'values must be unique in a menu',
  );

const cell = z.union([rich, z.strictObject({ type: z.literal('raw_text'), text: text(10_000) })]);
const table = z
  .strictObject({
    type: z.literal('table'),
    block_id: id,
    column_settings: z
      .array(
        z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }),
      )
      .max(20)
      .optional(),
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  })
  .refine(({ rows }) => new Set(rows.map((row) => row.length)).size === 1, 'rows must have the same length');

const shared = [
  z.strictObject({ type: z.literal('header'), block_id: id, text: plain(150) }),
  z.strictObject({ type: z.literal('section'), block_id: id, text: z.union([mrkdwn(3000), plain(3000)]) }),
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z.strictObject({
    type: z.literal('context'),
    block_id: id,
    elements: z
      .array(z.union([mrkdwn(3000), plain(3000)]))
      .min(1)
      .max(10),
  }),
  z
    .strictObject({
      type: z.literal('actions'),
      block_id: id,
      elements: z
        .array(z.union([button, select]))
        .min(1)
        .max(25),
    })
    .refine(
      ({ elements }) => new Set(elements.map((each) => each.action_id)).size === elements.length,
      'action_id must be unique in a block',
    ),
  rich,
] as const;

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  element: z.discriminatedUnion('type', [
    select,
    z.strictObject({
      type: z.literal('file_input'),
      action_id: text(255),
      max_files: z.int().min(1).max(10).optional(),
      filetypes: z.array(text(20)).optional(),
    }),
    z.strictObject({
      type: z.literal('checkboxes'),
      action_id: text(255),
      options: z.array(option).min(1).max(10),
      initial_options: z.array(option).min(1).max(10).optional(),
    }),
    z.strictObject({
      type: z.literal('plain_text_input'),
      action_id: text(255),
      placeholder: plain(150).optional(),
      multiline: z.boolean().optional(),
      max_length: z.int().min(1).max(3000).optional(),
      initial_value: text(3000).optional(),
    }),
  ]),
});

const MessageBlock = z.discriminatedUnion('type', [...shared, table]);
const ModalBlock = z.discriminatedUnion('type', [...shared, input]);
const HomeBlock = z.discriminatedUnion('type', [...shared]);

const Home = z.strictObject({ type: z.literal('home'), blocks: z.array(HomeBlock).min(1).max(100) });
const Modal = z.strictObject({
  type: z.literal('modal'),
  callback_id: id,
  private_metadata: text(3000, 0).optional(),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  blocks: z.array(ModalBlock).min(1).max(100),
});

function describe(error: z.ZodError): string[] {
  return error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`);
}

/** Characters that readers see: every `text` below a value. */
function countCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countCharacters(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'text' && typeof each === 'string' ? each.length : countCharacters(each)),
    0,
  );
}

/** What Slack would refuse about the blocks of a message; empty when it takes them. */
export function findMessageProblems(message: { text?: unknown; blocks?: unknown }): string[] {
  const problems: string[] = [];
  if (typeof message.text !== 'string' || message.text === '') problems.push('/text: missing');
  else if (message.text.length > 4000) problems.push('/text: longer than 4000');
  if (message.blocks === undefined) return problems;
  const parsed = z.array(MessageBlock).min(1).max(50).safeParse(message.blocks);
  if (!parsed.success) return [...problems, ...describe(parsed.error)];
  const tables = parsed.data.filter((block) => block.type === 'table');
  if (tables.length > 1) problems.push('/: more than one table');
  if (countCharacters(tables) > 10_000) problems.push('/: tables over 10000 characters');
  if (countCharacters(message) > 12_000) problems.push(`/: msg_blocks_too_long (${countCharacters(message)})`);
  return problems;
}

/** What Slack would refuse about a modal or a Home tab. */
export function findViewProblems(view: unknown): string[] {
  const parsed = z.discriminatedUnion('type', [Home, Modal]).safeParse(view);
  if (JSON.stringify(view).length > 250_000) return ['view_too_large'];
  return parsed.success ? [] : describe(parsed.error);
}
