/** What is told of the steps of every fact: nobody hears that nothing is deleted, or that no reboot is due, where one is. */
import { expect, it } from 'vitest';
import { commandFor } from '../../../src/answers/command-lines.ts';
import { piecesOf } from '../../../src/core/facets/pieces.ts';
import { tellFacet } from '../../../src/core/facets/tell-facet.ts';
import { wordsFor } from '../../../src/core/words/index.ts';
import { LOCALES } from '../../../src/knowledge/schema/locales.ts';
import { ask, knowledge } from '../../support/ask.ts';

const KINDS: readonly string[] = ['symptom', 'topic', 'install-topic', 'backend', 'kernel-option', 'use-flag'];
/** Commands that delete, wherever they stand in a line. */
const DELETES = /(?:^|[\s;&|])(?:rm|rmdir|wipefs|truncate|mkfs\S*)\s|\s(?:rm|rmi|prune|destroy)\b|subvolume delete/m;
const BOOTS = /^\s*(?:sudo )?reboot\b|make install|grub-mkconfig/m;

it('is what is typed there', async () => {
  const wrong: string[] = [];
  let kept = 0;
  for (const fact of knowledge.facts.filter(({ kind }) => KINDS.includes(kind)))
    for (const locale of LOCALES) {
      const line = commandFor(fact, knowledge);
      const reply = await ask(line, [], locale);
      const { means, final } = wordsFor(locale).facets;
      const told = (facet: 'data' | 'restart'): string => JSON.stringify(tellFacet(reply, facet)?.blocks ?? []);
      const typed = piecesOf(reply)
        .filter(({ block, section }) => block.type === 'steps' && section !== 'check')
        .map((piece) => piece.typed)
        .join('\n');
      const isKept = told('data').includes(means.keeps);
      kept += isKept ? 1 : 0;
      if (isKept && (DELETES.test(typed) || told('data').includes(final))) wrong.push(`${line} deletes`);
      if (told('restart').includes(means.noBoot) && BOOTS.test(typed)) wrong.push(`${line} boots`);
    }
  expect(wrong).toEqual([]);
  expect(kept).toBeGreaterThan(300);
});
