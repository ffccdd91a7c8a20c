import { describe, expect, it } from 'vitest';
import { ask, knowledge, read } from '../support/ask.ts';

describe('onboard', () => {
  it('is a checklist for the host, with commands and sources', async () => {
    const reply = await ask('onboard');
    expect(reply.blocks[0]?.type).toBe('checklist');
    expect(reply.citations.length).toBeGreaterThan(0);
    expect(await read('onboard')).toContain('rc-service docker start');
    expect(await read('onboard --init systemd')).not.toContain('rc-service docker start');
  });

  it('shows one step, with how to see that it is done', async () => {
    const [step] = knowledge.all('onboarding-step');
    expect(await read(`onboard ${step?.id}`)).toContain('Done when');
  });
});
