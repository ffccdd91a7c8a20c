/** One Chinese term for one thing: what the glossary asks for and refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Glossary, type GlossaryEntry } from '../schema/glossary.ts';
import type { Prose } from './prose.ts';

interface Rule extends Omit<GlossaryEntry, 'english' | 'refused'> {
  readonly english: RegExp | undefined;
  readonly refused: readonly RegExp[];
}

function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]*`/g, '``');
}

export class GlossaryLint {
  readonly #rules: readonly Rule[];

  constructor(entries: readonly GlossaryEntry[]) {
    this.#rules = entries.map(({ english, refused, ...entry }) => ({
      ...entry,
      english: english === undefined ? undefined : new RegExp(english, 'iu'),
      refused: refused.map((pattern) => new RegExp(pattern, 'u')),
    }));
  }

  /**
   * What is wrong with the words of a text, as sentences.
   * @param folder where the text stands below knowledge/; empty elsewhere
   */
  lint({ path, en, zh }: Prose, folder = ''): string[] {
    if (zh === undefined) return [];
    const [english, chinese] = [withoutCode(en), withoutCode(zh)];
    return this.#rules.flatMap((rule) => {
      if (rule.except.some((each) => each === folder)) return [];
      const said = rule.refused.map((pattern) => pattern.exec(chinese)?.[0]).find((word) => word !== undefined);
      const isMissing = rule.english?.test(english) === true && !chinese.includes(rule.zh);
      return [
        ...(said === undefined ? [] : [`${path}: zh-CN says ${said}; for ${rule.term} say ${rule.zh}`]),
        ...(isMissing ? [`${path}: zh-CN lacks ${rule.zh}, which is ${rule.term}`] : []),
      ];
    });
  }
}

/**
 * Reads knowledge/glossary.yaml.
 * @throws ZodError when it is wrong
 */
export function readGlossary(root: string): GlossaryLint {
  return new GlossaryLint(Glossary.parse(parse(readFileSync(join(root, 'glossary.yaml'), 'utf8'))));
}
