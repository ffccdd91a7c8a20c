/** A command and its test: two files, and its place in the list. */
import type { Target } from './target.ts';

export function newCommand(name: string, target: Target): void {
  target.create(
    `commands/${name}.ts`,
    `import type { Command } from '../src/core/command.ts';
import { code, createReply } from '../src/core/reply.ts';

/** \`${name} [NAME]\` */
export const ${name}: Command = {
  name: '${name}',
  aliases: [],
  summary: { en: 'what ${name} tells', 'zh-CN': '${name} 的说明' },
  argument: {
    name: 'name',
    label: 'NAME',
    kind: 'name',
    isOptional: true,
    hint: { en: 'Which one; empty: all of them', 'zh-CN': '哪一个；留空则全部列出' },
  },
  options: ['docker', 'kernel'],
  examples: ['${name}'],
  isConstant: true,
  run: ({ args, locale }) => createReply({ title: code(args.join(' ') || '${name}'), locale }),
  complete: null,
};
`,
  );
  target.create(
    `test/commands/${name}.test.ts`,
    `import { expect, it } from 'vitest';
import { read } from '../support/ask.ts';

it('${name} says what it was asked about', async () => {
  expect(await read('${name} something')).toContain('something');
});
`,
  );
  const list = 'commands/index.ts';
  target.insertBefore(list, /^import \{ use \}/m, `import { ${name} } from './${name}.ts';\n`);
  target.insertBefore(list, /^ {2}help,$/m, `  ${name},\n`);
}
