import { describe, expect, it } from 'vitest';
import { ask, commandsIn, knowledge, read } from '../support/ask.ts';

describe('onboard', () => {
  it('is a checklist for the host, with commands and sources', async () => {
    const reply = await ask('onboard');
    expect(reply.blocks.find(({ type }) => type !== 'callout')?.type).toBe('checklist');
    expect(reply.citations.length).toBeGreaterThan(0);
    expect(commandsIn(reply)).toContain('rc-service docker start');
    expect(commandsIn(await ask('onboard --init systemd'))).not.toContain('rc-service');
  });

  it('shows one step, with how to see that it is done', async () => {
    const [step] = knowledge.all('onboarding-step');
    expect(await read(`onboard ${step?.id}`)).toContain('Done when');
  });
});
