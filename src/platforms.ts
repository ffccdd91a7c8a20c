/** The chat platforms, each a folder in src/adapters/. This is the only list. */
import { discord } from './adapters/discord/index.ts';
import { slack } from './adapters/slack/index.ts';
import type { Platform } from './chat/platform.ts';

export const PLATFORMS: readonly Platform[] = [slack, discord];

/** Their names, which are formats of an answer as well. */
export const PLATFORM_NAMES: readonly string[] = PLATFORMS.map(({ name }) => name);
