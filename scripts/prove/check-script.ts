/** Runs a check script such as moby's contrib/check-config.sh on a configuration, as if on that configuration's kernel. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface CheckResult {
  readonly exitCode: number;
  /** Symbol → whether the script calls it enabled; only what it printed a line for. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

/** A folder for PATH whose `uname -r` says `version`. */
function fakeUname(folder: string, version: string): string {
  const bin = join(folder, `uname-${version}`);
  mkdirSync(bin, { recursive: true });
  const file = join(bin, 'uname');
  writeFileSync(file, `#!/bin/sh\n[ "$1" = -r ] && { echo '${version}'; exit 0; }\nexec /bin/uname "$@"\n`);
  chmodSync(file, 0o755);
  return bin;
}

function readVerdicts(output: string): Map<string, boolean> {
  const verdicts = new Map<string, boolean>();
  for (const line of stripVTControlCharacters(output).split('\n')) {
    const [, symbol, word] = /^\s*-\s*"?CONFIG_(\w+)"?:\s*(missing|enabled)\b/.exec(line) ?? [];
    if (symbol !== undefined) verdicts.set(symbol, word === 'enabled');
  }
  return verdicts;
}

/**
 * Runs the script.
 * @param folder where the fake `uname` and the configuration are written
 * @param version what `uname -r` says; letters, digits, dots, dashes, plus and underscore only
 * @throws Error when the script printed no verdict at all
 */
export async function runCheckScript(
  script: string,
  config: { readonly text: string; readonly name: string; readonly version: string },
  folder: string,
): Promise<CheckResult> {
  const version = config.version.replaceAll(/[^\w.+-]/g, '');
  const file = join(folder, `${config.name}.checked`);
  writeFileSync(file, config.text);
  const path = `${fakeUname(folder, version)}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
  const { exitCode, output } = await new Promise<{ exitCode: number; output: string }>((done) => {
    const child = execFile('sh', [script, file], { env: { PATH: path } }, (_error, stdout) =>
      done({ exitCode: child.exitCode ?? 1, output: stdout }),
    );
  });
  const verdicts = readVerdicts(output);
  if (verdicts.size === 0) throw new Error(`${script} printed no verdict about ${file}`);
  return { exitCode, verdicts };
}
