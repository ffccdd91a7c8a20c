/** A message that only the asker saw, for everybody: without what can be pressed, and saying who shares it. */
import { type APIComponentInContainer, type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { Words } from '../../../core/words/index.ts';
import { container, file, IS_COMPONENTS_V2, separator, textDisplay } from './components.ts';
import type { DiscordFile, DiscordMessage } from './render.ts';

/**
 * @param message as Discord sends it along with a button of it
 * @param files its attachments, to be sent again: those of a message that one person sees are not for others
 */
export function publishMessage(
  { components = [] }: Pick<APIMessage, 'components'>,
  files: readonly DiscordFile[],
  sharedBy: string,
  words: Words,
): DiscordMessage {
  const box = components.find((each) => each.type === ComponentType.Container);
  const parts = (box?.components ?? []).flatMap((each): APIComponentInContainer[] => {
    if (each.type === ComponentType.TextDisplay) return [textDisplay(each.content)];
    return each.type === ComponentType.Separator ? [separator()] : [];
  });
  const who = textDisplay(`-# ${words.chat.sharedBy(`<@${sharedBy}>`)}`);
  return {
    flags: IS_COMPONENTS_V2,
    components: [container(box?.accent_color ?? 0, [who, ...parts, ...files.map(({ name }) => file(name))])],
    allowed_mentions: { parse: [] },
    ...(files.length > 0 && { attachments: files.map(({ name }, id) => ({ id, filename: name })) }),
  };
}
