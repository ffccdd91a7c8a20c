/** The image of `deploy/container/`: what it is made from is in every clone, gets to the builder, and is started there. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 }).split('\n');
/** What stands in the root of a clone. */
const inClone = new Set(tracked.map((path) => path.split('/', 1)[0] ?? ''));
const lines = read('deploy/container/Containerfile').replaceAll('\\\n', '').split('\n');

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
      secrets: z.array(z.string()).default([]),
    }),
  ),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

/** What the lines of an instruction copy: from an earlier stage, or from the clone. */
function copied(isFromStage: boolean): string[] {
  return lines
    .filter((line) => line.startsWith('COPY ') && line.includes('--from=') === isFromStage)
    .flatMap((line) => line.split(' ').slice(isFromStage ? 2 : 1, -1));
}

const fromClone = [...new Set(copied(false))].sort();

describe('the image', () => {
  it('is made from what every clone has', () => {
    expect(fromClone).toContain('src');
    expect(fromClone.filter((path) => !inClone.has(path))).toEqual([]);
  });

  it('is made from all that its builder gets, which is nothing else', () => {
    const sent = read('deploy/container/Containerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(sent.sort()).toEqual(fromClone);
  });

  it('runs scripts that package.json has', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const run = lines.flatMap((line) => /^RUN npm run (\S+)$/.exec(line)?.[1] ?? []);
    expect(run).toEqual(['build']);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('keeps its secrets out of the repository', () => {
    const ignored = ['check-ignore', '--no-index', 'deploy/container/secrets/DISCORD_TOKEN'];
    expect(execFileSync('git', ignored, { cwd: ROOT, encoding: 'utf8' }).trim()).toBe(ignored.at(-1));
  });

  it('is built by compose from where its files are, with the secrets that docs/operations.md names', () => {
    const { services, secrets } = Compose.parse(parse(read('deploy/container/compose.yaml')));
    const { build } = services.bots ?? {};
    expect(resolve(ROOT, 'deploy/container', build?.context ?? '')).toBe(resolve(ROOT));
    expect(tracked).toContain(build?.dockerfile);
    const used = [...new Set(Object.values(services).flatMap((service) => service.secrets))].sort();
    expect(Object.keys(secrets).sort()).toEqual(used);
    for (const [name, { file }] of Object.entries(secrets)) {
      expect(file).toBe(`./secrets/${name}`);
      expect(read('docs/operations.md')).toContain(`\`${name}\``);
    }
  });

  it('starts and reads what it holds', () => {
    const held = [...copied(true), ...fromClone].map((path) => path.replace(/^\/app\//, ''));
    const [, entry = ''] = /^ENTRYPOINT (\[.*\])$/m.exec(lines.join('\n')) ?? [];
    const program: string = JSON.parse(entry).at(-1);
    expect(held).toContain(program.split('/', 1)[0]);
    // Its facts, and the packages that stay outside of the build.
    expect(held).toEqual(expect.arrayContaining(['knowledge', 'node_modules', 'package.json']));
  });
});
