/** What the chat platforms show around the answers, in Chinese: the home page, the forms, what is offered while typing. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { suggestChoices } from '../../src/adapters/discord/complete.ts';
import { createRegistration } from '../../src/adapters/discord/registration/commands.ts';
import { createHome } from '../../src/adapters/slack/home.ts';
import { presetChoices } from '../../src/chat/review-form.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { dispatcher } from '../support/ask.ts';
import { faultsOf } from '../support/chinese/faults.ts';
import { linesOfSlack, proseIn } from '../support/chinese/lines.ts';

/** The texts that a client in Chinese shows instead of the English ones. */
function localized(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'zh-CN' && typeof child === 'string' ? [child] : localized(child),
  );
}

function choicesFor(command: string, option: string, typed: string): string[] {
  const focused = { name: option, type: ApplicationCommandOptionType.String, value: typed, focused: true } as const;
  const subcommand = { type: ApplicationCommandOptionType.Subcommand as const, name: command, options: [focused] };
  return suggestChoices([subcommand], 'zh-CN', dispatcher).map(({ name }) => name);
}

describe('in Chinese', () => {
  it("Slack's home page reads well", () => {
    const lines = linesOfSlack(createHome('zh-CN', null).blocks);
    expect(lines.join('\n')).toMatch(/fix：/);
    expect(lines.flatMap(faultsOf)).toEqual([]);
  });

  it("Discord's commands and forms read well", () => {
    const texts = localized(createRegistration(dispatcher.commands, false));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.flatMap(faultsOf)).toEqual([]);
    expect(proseIn(presetChoices(wordsFor('zh-CN'))).flatMap(faultsOf)).toEqual([]);
  });

  it('what is offered while typing has a Chinese title, and is found by a Chinese name', () => {
    expect(choicesFor('kernel', 'option', '网桥')).toContain('BRIDGE——以太网网桥');
    expect(choicesFor('kernel', 'option', '用户命名空间')).toContain('USER_NS——用户命名空间');
    expect(choicesFor('backend', 'name', '叠加文件系统').join()).toContain('overlayfs——');
    for (const [command, option] of [
      ['kernel', 'option'],
      ['fix', 'text'],
      ['use', 'flag'],
      ['backend', 'name'],
    ] as const)
      expect(choicesFor(command, option, '').flatMap(faultsOf)).toEqual([]);
  });
});
