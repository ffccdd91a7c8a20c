/** The examples of the README: console blocks whose first line is a command, and whose other lines are what it prints. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = /```console\n\$ (.*)\n([\s\S]*?)```/g;

/** What a command prints in a terminal of 100 columns, without colours, in English. */
function runExample(command: string): string {
  const { stdout } = spawnSync('sh', ['-c', command], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100', LC_ALL: 'C' },
  });
  return stdout.trimEnd();
}

/** The text with each example's output as it is today, and how many examples there are. */
export function refreshExamples(text: string): { text: string; count: number } {
  let count = 0;
  const fresh = text.replaceAll(EXAMPLE, (_block, command: string) => {
    count += 1;
    return `\`\`\`console\n$ ${command}\n${runExample(command)}\n\`\`\``;
  });
  return { text: fresh, count };
}
