/** A kind of file of a host: one folder, its line in the list, and what it is called. */
import { pascal, type Target } from './target.ts';

const KINDS = 'src/review/host/kinds';

export function newFileKind(name: string, target: Target): void {
  const Kind = pascal(name);
  target.create(
    `${KINDS}/${name}/detect.ts`,
    `import { headRows } from '../../columns.ts';
import type { Detect } from '../kind.ts';

/** Told by a first word that no other file has. */
export const detect${Kind}: Detect = (head) => (headRows(head).some(([first]) => first === '${name}:') ? 'certain' : 'no');
`,
  );
  target.create(
    `${KINDS}/${name}/parse.ts`,
    `/** What ${name} says. */
import { rowsOf } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

export interface ${Kind} {
  readonly lines: readonly number[];
}

/** Reads the lines that have its word. */
export function parse${Kind}(source: SourceText): Parsed<${Kind}> {
  const lines = [...rowsOf(source)].flatMap(({ line, cells }) => (cells[0] === '${name}:' ? [line] : []));
  return { content: { lines }, told: [] };
}
`,
  );
  target.create(
    `${KINDS}/${name}/README.md`,
    `# ${name}

Where it comes from, how it is told from others, what is checked and what is not.
`,
  );
  const list = `${KINDS}/index.ts`;
  target.insertBefore(
    list,
    /^import type \{ Evidence \}/m,
    `import { detect${Kind} } from './${name}/detect.ts';\nimport { parse${Kind} } from './${name}/parse.ts';\n`,
  );
  target.insertBefore(list, /^\] as const satisfies/m, `  fileKind('${name}', detect${Kind}, parse${Kind}),\n`);
  for (const locale of ['en', 'zh-cn'])
    target.insertBefore(`src/core/words/${locale}/host.ts`, /^ {6}'daemon-json'/m, `      '${name}': '${name}',\n`);
}
