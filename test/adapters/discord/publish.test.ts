/** A review shown to everybody: what is left of the message that one person saw. */
import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { publishMessage } from '../../../src/adapters/discord/render/publish.ts';
import { renderDiscord } from '../../../src/adapters/discord/render/render.ts';
import { wordsFor } from '../../../src/core/words/index.ts';
import { buttonsOf, textOf } from '../../fakes/discord/message-parts.ts';
import { ask, fixture } from '../../support/ask.ts';

const ANN = '80351110224678912';
const NAME = 'x @everyone <@1> .config';

describe('a review that is shared', () => {
  it('mentions nobody, has nothing to press, and says who shares it', async () => {
    const reply = await ask('analyze x', [fixture('kernel-config/linux-6.12-x86-tinyconfig.config', NAME)]);
    const own = renderDiscord(reply).body;
    const components = JSON.parse(JSON.stringify(own.components));
    const shared = publishMessage({ components }, [{ name: 'report.md', content: 'x' }], ANN, wordsFor('en'));
    expect(shared.allowed_mentions).toEqual({ parse: [] });
    expect(shared.flags).toBe(1 << 15);
    expect(buttonsOf(shared)).toEqual([]);
    expect(textOf(shared)).toBe(`-# Shared by <@${ANN}>\n${textOf(own)}`);
    expect(shared.attachments).toEqual([{ id: 0, filename: 'report.md' }]);
    expect(shared.components[0]).toMatchObject({
      type: ComponentType.Container,
      components: expect.arrayContaining([expect.objectContaining({ type: ComponentType.File })]),
    });
  });

  it('of a message that has nothing of it left is still who shares it', () => {
    const shared = publishMessage({ components: [] }, [], ANN, wordsFor('en'));
    expect(textOf(shared)).toBe(`-# Shared by <@${ANN}>`);
    expect(shared).not.toHaveProperty('attachments');
  });
});
