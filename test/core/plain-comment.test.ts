/** Titles of menus are not looked at for secrets: none of them may be a line that holds one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKernelLines } from '../../src/core/kernel-lines/kernel-lines.ts';
import { maskSecrets } from '../../src/core/mask-secrets.ts';
import { plantSecrets } from '../support/secrets.ts';

/** Whether the line is left out of what is looked at for secrets. */
const isLeftOut = (line: string): boolean => readKernelLines(`${line}\n`).besides === '';

/** What is done with a text of which nothing is left out. */
const maskEverything = (text: string): string => maskSecrets(text, null);

const PIECES = (
  'password --password requirepass masterauth login mysql -p -u Basic bearer token digest xoxb- SWMTKN-1- ghp_ AKIA npm_ ' +
  'sk- eyJ /hooks/ hunter2 secret MTIzNDU2 Networking 802.11 options (required for A/B & PCI-Express :// @ = : $6$ "'
).split(' ');
const word = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.stringMatching(/^[A-Za-z0-9]{1,24}$/),
  fc.stringMatching(/^[A-Za-z0-9.+/-]{1,24}$/),
);
const comment = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', ' ', '-')), { maxLength: 8 })
  .map((words) => `# ${words.map((pair) => pair.join('')).join('')}`);

describe('a title of a menu', () => {
  it.each([
    '#',
    '# General setup',
    '# end of Networking support',
    '# PCI host controller drivers',
    '# Performance monitoring',
    '# Bus devices (AMBA, etc.)',
    '# CPU/Task time and stats accounting',
  ])('%j is not looked at for secrets', (line) => expect(isLeftOut(line)).toBe(true));

  it('is never a line that holds one', () => {
    fc.assert(
      fc.property(comment, (line) => {
        if (isLeftOut(line)) expect(maskEverything(line)).toBe(line);
      }),
      { numRuns: 4000 },
    );
  });

  it('is no secret behind a hash', () => {
    for (const { text, secrets } of Array.from({ length: 20 }, (_, seed) => plantSecrets(seed)).flat())
      for (const line of text.split('\n').filter((each) => secrets.some((secret) => each.includes(secret))))
        if (maskEverything(`# ${line}`) !== `# ${line}`) expect(isLeftOut(`# ${line}`)).toBe(false);
  });

  it('is no line of a configuration that is commented out', () => {
    expect(isLeftOut('# CONFIG_VETH=m')).toBe(false);
    expect(readKernelLines('# a title\n# CONFIG_VETH=m\n').commentedOut).toEqual([10]);
  });
});
