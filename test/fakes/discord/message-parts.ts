/** What a person sees of a message: its text, and what can be pressed. */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';

const Button = z.object({
  type: z.literal(ComponentType.Button),
  /** Empty: it shows an emoji alone. */
  label: z.string().default(''),
  emoji: z.object({ name: z.string() }).optional(),
  /** Undefined for links. */
  custom_id: z.string().optional(),
  url: z.string().optional(),
});
export type SeenButton = z.infer<typeof Button>;

const Menu = z.object({
  type: z.literal(ComponentType.StringSelect),
  custom_id: z.string(),
  options: z.array(z.object({ label: z.string(), value: z.string(), description: z.string().optional() })),
});
export type SeenMenu = z.infer<typeof Menu>;

type Part = Readonly<Record<string, unknown>>;

function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Part;
  return [...('type' in part ? [part] : []), ...partsOf(part.components), ...partsOf(part.accessory)];
}

/** All text of a message in order, as markdown. */
export function textOf(message: unknown): string {
  return partsOf(message)
    .flatMap((part) => (typeof part.content === 'string' ? [part.content] : []))
    .join('\n');
}

/** The buttons of a message; throws for one that nobody could press. */
export function buttonsOf(message: unknown): SeenButton[] {
  return partsOf(message).flatMap((part) => (part.type === ComponentType.Button ? [Button.parse(part)] : []));
}

/** The menus of a message; throws for one that nobody could use. */
export function menusOf(message: unknown): SeenMenu[] {
  return partsOf(message).flatMap((part) => (part.type === ComponentType.StringSelect ? [Menu.parse(part)] : []));
}
