import { describe, expect, it } from 'vitest';
import { PRESETS, presetChoices, readHostFields, wantsOf } from '../../src/chat/review-form.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { dispatcher, knowledge } from '../support/ask.ts';

describe('the fields of the form', () => {
  it('are presets of capabilities that exist and are not reviewed anyway, ten at most', () => {
    for (const id of Object.values(PRESETS).flat())
      expect(knowledge.get('capability', id), id).toMatchObject({ byDefault: false });
    expect(presetChoices(wordsFor('en')).length).toBeLessThanOrEqual(10);
    const all = knowledge.all('capability').filter(({ byDefault }) => !byDefault);
    expect(wantsOf(['everything'], dispatcher)).toHaveLength(all.length);
    expect(wantsOf(['swarm', 'ipvlan'], dispatcher)).toEqual([
      'swarm',
      'overlay-network',
      'encrypted-overlay',
      'ipvlan',
    ]);
  });

  it('are a host, or the one that is no version', () => {
    const host = { docker: ' v29.7 ', kernel: '6.18.3-gentoo', init: 'systemd' };
    expect(readHostFields(host)).toEqual({ docker: '29.7', kernel: '6.18.3-gentoo', init: 'systemd' });
    expect(readHostFields({ docker: '', kernel: '', init: '' })).toEqual({});
    expect(readHostFields({ ...host, docker: 'new' })).toBe('docker');
    expect(readHostFields({ ...host, kernel: '6' })).toBe('kernel');
  });
});
