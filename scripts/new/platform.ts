/** A chat platform: one folder, and one line in the list. What it starts refuses until somebody writes it. */
import { pascal, type Target } from './target.ts';

export function newPlatform(name: string, target: Target): void {
  const Name = pascal(name);
  const NAME = name.toUpperCase();
  const folder = `src/adapters/${name}`;
  target.create(
    `${folder}/config.ts`,
    `/** What the ${Name} adapter is started with. */
export interface ${Name}Config {
  readonly token: string;
}
`,
  );
  target.create(
    `${folder}/variables.ts`,
    `/** The variables of the ${Name} bot. */

/** Every one of them, with what it does. */
export const ${NAME}_VARIABLES = {
  ${NAME}_TOKEN: '${Name}: the token of the bot. With it the program starts as a ${Name} bot.',
  ${NAME}_TOKEN_FILE: 'A file with ${NAME}_TOKEN instead.',
};

/** What may be given in a file instead. */
export const ${NAME}_SECRETS = ['${NAME}_TOKEN'];
`,
  );
  target.create(
    `${folder}/env.ts`,
    `/** The variables of the ${Name} bot. */
import { EnvError } from '../../chat/env/env-error.ts';
import type { Source } from '../../chat/env/source.ts';
import type { ${Name}Config } from './config.ts';
import { ${name}Words } from './words/index.ts';

/** @throws EnvError naming the variable that is missing or wrong */
export function read${Name}({ ${NAME}_TOKEN: token }: Source): ${Name}Config | null {
  if (!token) return null;
  if (/\\s/.test(token)) throw new EnvError('${NAME}_TOKEN', (_, words) => ${name}Words(words).env.tokenWrong);
  return { token };
}
`,
  );
  for (const [file, constant, type, blank, wrong] of [
    ['en', 'En', '', 'the option', 'must be one word'],
    ['zh-cn', 'ZhCn', `: typeof ${name}En`, '选项', '必须是一个词'],
  ])
    target.create(
      `${folder}/words/${file}.ts`,
      `/** ${file === 'en' ? 'English' : 'Chinese'} words of the ${Name} adapter. */
${file === 'en' ? '' : `import type { ${name}En } from './en.ts';\n\n`}export const ${name}${constant}${type} = {
  /** How to say something about the host, or where the fix of a review is. */
  say: (what: string, value: string): string => \`${blank} \${what} \${value}\`.trimEnd(),
  env: { tokenWrong: '${wrong}' },
};
`,
    );
  target.create(
    `${folder}/words/index.ts`,
    `/** The words of ${Name} alone, one catalogue a language. */
import type { Locale } from '../../../core/locale.ts';
import type { Words } from '../../../core/words/index.ts';
import { ${name}En } from './en.ts';
import { ${name}ZhCn } from './zh-cn.ts';

const CATALOGUES: Record<Locale, typeof ${name}En> = { en: ${name}En, 'zh-CN': ${name}ZhCn };

/** The words of ${Name} in the language of other words. */
export function ${name}Words({ language }: Pick<Words, 'language'>): typeof ${name}En {
  return CATALOGUES[language.locale];
}
`,
  );
  target.create(
    `${folder}/surface.ts`,
    `/** How hints in answers are said on ${Name}. */
import type { Surface } from '../../core/hints.ts';
import { ${name}Words } from './words/index.ts';

export const ${NAME}: Surface = {
  knowsPeople: true,
  say: (what, value, words) => ${name}Words(words).say(what, value),
};
`,
  );
  target.create(
    `${folder}/doctor.ts`,
    `/** Whether ${Name} takes the token. */
import { type Finding, good } from '../../chat/doctor/finding.ts';
import type { ${Name}Config } from './config.ts';

/** Says that there is a token: nobody asks the platform yet. */
export async function check${Name}({ token }: ${Name}Config): Promise<Finding[]> {
  return token === '' ? [] : [good('${name}', (words) => words.configuration(['${Name}']))];
}
`,
  );
  target.create(
    `${folder}/start.ts`,
    `/** Starts the ${Name} bot. */
import { FatalError } from '../../chat/fatal-error.ts';
import type { RunningBot } from '../../chat/running-bot.ts';
import type { ${Name}Config } from './config.ts';

/** @throws FatalError always: how ${Name} is reached is not written yet */
export async function start${Name}({ token }: ${Name}Config): Promise<RunningBot> {
  throw new FatalError(\`${name}: nothing can be reached with a token of \${token.length} characters yet\`);
}
`,
  );
  target.create(
    `${folder}/render/payload.ts`,
    `/** What is sent to ${Name} for an answer. */
import { renderMarkdown } from '../../../core/render/markdown.ts';
import type { Reply } from '../../../core/reply.ts';
import { ${NAME} } from '../surface.ts';

/** The answer as Markdown; ends with a line break. */
export function renderPayload(reply: Reply): string {
  return renderMarkdown(reply, ${NAME});
}
`,
  );
  target.create(
    `${folder}/index.ts`,
    `/** ${Name}, as the program sees it: nothing of its libraries is loaded before it starts. */
import type { Platform } from '../../chat/platform.ts';
import { read${Name} } from './env.ts';
import { ${NAME}_SECRETS, ${NAME}_VARIABLES } from './variables.ts';

export const ${name}: Platform = {
  name: '${name}',
  variables: ${NAME}_VARIABLES,
  secrets: ${NAME}_SECRETS,
  configure(source) {
    const config = read${Name}(source);
    if (!config) return null;
    return {
      name: '${name}',
      title: '${Name}',
      needsPort: false,
      needsStore: false,
      isShard: false,
      start: async () => (await import('./start.ts')).start${Name}(config),
      examine: async () => (await import('./doctor.ts')).check${Name}(config),
    };
  },
  renderPayload: async (reply) => (await import('./render/payload.ts')).renderPayload(reply),
};
`,
  );
  const list = 'src/platforms.ts';
  target.insertBefore(list, /^import \{ slack \}/m, `import { ${name} } from './adapters/${name}/index.ts';\n`);
  target.insertBefore(list, /\];\n\n\/\*\* Their names/, `, ${name}`);
}
