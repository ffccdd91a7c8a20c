/** Asks the bot in this process, the way an adapter does, over the real knowledge base. */
import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../commands/index.ts';
import { renderText } from '../../src/adapters/terminal/render/render.ts';
import type { Attachment } from '../../src/core/command.ts';
import { createDispatcher, grammarOf } from '../../src/core/dispatch.ts';
import type { Locale } from '../../src/core/locale.ts';
import { parseCall, splitLine } from '../../src/core/parse-call.ts';
import type { Reply } from '../../src/core/reply.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { PLATFORM_NAMES } from '../../src/platforms.ts';

export const knowledge = await loadKnowledge();

export const dispatcher = createDispatcher(
  knowledge,
  COMMANDS,
  (_id, error) => {
    throw error; // a defect: no test expects one
  },
  undefined,
  PLATFORM_NAMES,
);

/** The reply to a command line, with files attached. */
export function ask(line: string, files: readonly Attachment[] = [], locale: Locale = 'en'): Promise<Reply> {
  const { call } = parseCall(splitLine(line), locale, grammarOf(dispatcher));
  return dispatcher.dispatch({ ...call, files });
}

/** A reply as a person reads it in a terminal, on long lines so that phrases are not broken. */
export function show(reply: Reply): string {
  return renderText(reply, { width: 10_000, colours: false });
}

/** What a person reads after asking. */
export async function read(line: string, files: readonly Attachment[] = [], locale: Locale = 'en'): Promise<string> {
  return show(await ask(line, files, locale));
}

/** A fixture below test/fixtures as an attachment. */
export function fixture(path: string, name = path.split('/').at(-1) ?? path): Attachment {
  return { name, bytes: readFileSync(new URL(`../fixtures/${path}`, import.meta.url)) };
}

/** Text as an attachment. */
export function textFile(text: string, name = '.config'): Attachment {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Everything that an answer tells a person to type. */
export function commandsIn(reply: Reply): string {
  const snippets = reply.blocks.flatMap((block) =>
    block.type === 'steps' ? block.items.flatMap((item) => item.snippets ?? []) : [],
  );
  return snippets.map((snippet) => snippet.text).join('\n');
}
