/**
 * A language: a folder of words, in English until they are translated, and its tag in the list. The compiler then names
 * every other place that has to have it.
 */
import { readdirSync } from 'node:fs';
import { pascal, type Target } from './target.ts';

const WORDS = 'src/core/words';

interface Catalogue {
  /** `chat` for `chatEn`. */
  readonly name: string;
  readonly from: string;
}

/** The other catalogues that a file takes over. */
function cataloguesIn(text: string): Catalogue[] {
  return text.split('\n').flatMap((line) => {
    const [, name, from] = /^import \{ (\w+)En \} from '([^']+)';$/.exec(line) ?? [];
    return name === undefined || from === undefined ? [] : [{ name, from }];
  });
}

/** The catalogue of a file, copied under another name and bound to the English one. */
function translate(text: string, file: string, suffix: string): string {
  const name = /export const (\w+)En = /.exec(text)?.[1];
  if (name === undefined) throw new Error(`${WORDS}/en/${file} holds no catalogue`);
  const others = cataloguesIn(text).map((catalogue) => catalogue.name);
  const renamed = [name, ...others].reduce((all, each) => all.replaceAll(`${each}En`, `${each}${suffix}`), text);
  return `import type { ${name}En } from '../en/${file}';\n${renamed.replace(`${name}${suffix} = `, `${name}${suffix}: typeof ${name}En = `)}`;
}

export function newLocale(tag: string, target: Target, root: string): void {
  const folder = tag.toLowerCase();
  const suffix = pascal(folder);
  const files = readdirSync(`${root}/${WORDS}/en`).filter((file) => file !== 'index.ts');
  for (const file of files) {
    const text = translate(target.read(`${WORDS}/en/${file}`), file, suffix);
    const own =
      file === 'language.ts'
        ? text
            .split('\n')
            .filter((line) => !line.startsWith('import type { Locale }'))
            .join('\n')
            .replace("locale: 'en' as Locale", `locale: '${tag}'`)
            .replace('/^en(', `/^${tag.split('-', 1)[0]}(`)
            .replace("name: 'English'", `name: '${tag}'`)
            .replace('=> english', "=> '[English] '.concat(english)")
        : text;
    target.create(`${WORDS}/${folder}/${file}`, own);
  }
  const catalogues = cataloguesIn(target.read(`${WORDS}/en/index.ts`));
  const imports = catalogues.map(({ name, from }) => `import { ${name}${suffix} } from '${from}';\n`).join('');
  const spreads = catalogues.map(({ name }) => `  ...${name}${suffix},\n`).join('');
  target.create(
    `${WORDS}/${folder}/index.ts`,
    `/** Interface words in ${tag}. */\nimport type { Words } from '../en/index.ts';\n${imports}\nexport const ${suffix.charAt(0).toLowerCase()}${suffix.slice(1)}: Words = {\n${spreads}};\n`,
  );
  target.insertBefore('src/knowledge/schema/locales.ts', /\] as const;/, `, '${tag}'`);
}
