/** Discord's components as plain JSON. The numbers are those of discord-api-types; importing its enums would cost time. */
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APIFileComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord.js';
import { cleanText, cut } from '../../../core/render/text.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** MessageFlags.IsComponentsV2: components instead of content; cannot be taken back from a message. */
export const IS_COMPONENTS_V2 = 1 << 15;
/** MessageFlags.Ephemeral: only the asker sees it. Not for edits. */
export const EPHEMERAL = 1 << 6;

/** ButtonStyle */
export const BUTTON_STYLES = { primary: 1, secondary: 2 } as const;

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: 10, content };
}

/** A thin line. */
export function separator(): APISeparatorComponent {
  return { type: 14, divider: true, spacing: 1 };
}

/** A file that is attached to the same message. */
export function file(name: string): APIFileComponent {
  return { type: 13, file: { url: `attachment://${name}` } };
}

/** @param colour as 0xRRGGBB */
export function container(colour: number, components: APIComponentInContainer[]): APIContainerComponent {
  return { type: 17, accent_color: colour, components };
}

function labelText(text: string, length: number): string {
  return cut(cleanText(text).replaceAll(/\s+/g, ' ').trim(), length) || '–';
}

export function button(
  customId: string,
  label: string,
  style: keyof typeof BUTTON_STYLES = 'secondary',
): APIButtonComponent {
  return {
    type: 2,
    style: BUTTON_STYLES[style],
    custom_id: customId,
    label: labelText(label, DISCORD_LIMITS.buttonLabel),
  };
}

/** A button that shows an emoji alone. */
export function emojiButton(customId: string, name: string): APIButtonComponent {
  return { type: 2, style: BUTTON_STYLES.secondary, custom_id: customId, emoji: { name } };
}

export function linkButton(url: string, label: string): APIButtonComponent {
  return { type: 2, style: 5, url, label: labelText(label, DISCORD_LIMITS.buttonLabel) };
}

/** One entry of a menu; the description only where it says more than the label. */
export function option(value: string, label: string, description: string): APISelectMenuOption {
  return {
    value,
    label: labelText(label, DISCORD_LIMITS.optionLabel),
    ...(description !== label && { description: labelText(description, DISCORD_LIMITS.optionDescription) }),
  };
}

export function select(
  customId: string,
  placeholder: string,
  options: APISelectMenuOption[],
): APIStringSelectComponent {
  return {
    type: 3,
    custom_id: customId,
    placeholder: labelText(placeholder, DISCORD_LIMITS.selectPlaceholder),
    options: options.slice(0, DISCORD_LIMITS.selectOptions),
  };
}

/** A row of buttons or one menu; none when it would be empty. */
export function row(components: (APIButtonComponent | APIStringSelectComponent)[]): Row[] {
  return components.length > 0 ? [{ type: 1, components: components.slice(0, DISCORD_LIMITS.rowButtons) }] : [];
}
