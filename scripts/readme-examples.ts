/** The examples of the README: console blocks whose first line is a command, and whose other lines are what it prints. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = /```console\n\$ (.*)\n([\s\S]*?)```/g;

/** What a command prints in a terminal of 100 columns, without colours, in English. */
export function runExample(command: string): string {
  const { stdout } = spawnSync('sh', ['-c', command], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100', LC_ALL: 'C' },
  });
  return stdout.trimEnd();
}

/** The commands of the examples, in order. */
export function exampleCommands(text: string): string[] {
  return [...text.matchAll(EXAMPLE)].map(([, command = '']) => command);
}

/** The text with each example's output as it is today: `outputs` has it by command. */
export function refreshExamples(text: string, outputs: ReadonlyMap<string, string>): string {
  return text.replaceAll(EXAMPLE, (_block, command: string) => {
    const output = outputs.get(command);
    if (output === undefined) throw new Error(`nobody ran ${command}`);
    return `\`\`\`console\n$ ${command}\n${output}\n\`\`\``;
  });
}
