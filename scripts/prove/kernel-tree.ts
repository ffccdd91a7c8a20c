/** A real kernel source tree, used through its own tools and without writing into it. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ConfServer, linkConfServer } from './conf-server.ts';

const run = promisify(execFile);
const OUTPUT_LIMIT = 64 * 1024 * 1024;

export type TreeArch = 'x86_64' | 'arm64';

/** Make's own settings that would send the tool elsewhere when it is called without make. */
const NOT_PASSED_ON = /^(KBUILD_KCONFIG|KCONFIG_CONFIG|MAKEFLAGS|MFLAGS|MAKEOVERRIDES|MAKELEVEL|V)=/;

export interface Olddefconfig {
  readonly text: string;
  /** What the tool complained about: unmet dependencies, values that cannot be. */
  readonly warnings: readonly string[];
}

/** What make is told for an architecture. */
function makeArguments(source: string, out: string, arch: TreeArch): string[] {
  const cross = arch === 'arm64' && process.arch !== 'arm64' ? ['CROSS_COMPILE=aarch64-linux-gnu-'] : [];
  return ['-s', '-C', source, `O=${out}`, `ARCH=${arch}`, ...cross];
}

/** Runs make and the tools behind it in a folder of its own. */
/** Whether conf complains in this line about the configuration it was given. */
function isWarning(line: string): boolean {
  const value = line.indexOf('symbol value ');
  return line.includes('unmet direct dependencies') || (value !== -1 && line.includes(' invalid', value));
}

export class KernelTree {
  readonly source: string;
  readonly arch: TreeArch;
  /** `6.12.117`, as the tree calls itself. */
  readonly version: string;
  readonly #out: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #server: string;
  readonly #servers = new Map<string, ConfServer>();
  #lastMake: Promise<string> = Promise.resolve('');

  private constructor(source: string, arch: TreeArch, out: string, environment: NodeJS.ProcessEnv) {
    this.source = source;
    this.arch = arch;
    this.#out = out;
    this.#environment = environment;
    this.version = environment.KERNELVERSION ?? '';
    this.#server = linkConfServer(out);
  }

  /**
   * Builds the tree's configuration tool and asks make for the environment it would give it.
   * @param out an empty folder for everything that is written
   * @throws Error when make fails
   */
  static async open(source: string, arch: TreeArch, out: string): Promise<KernelTree> {
    const from = resolve(source);
    mkdirSync(out, { recursive: true });
    const probe = join(out, 'probe.kconfig');
    const environmentFile = join(out, 'environment');
    writeFileSync(probe, `$(shell,env -0 > ${environmentFile})\nconfig PROBE\n\tbool\n`);
    await run('make', [...makeArguments(from, out, arch), 'allnoconfig']);
    await run('make', [
      ...makeArguments(from, out, arch),
      `KBUILD_KCONFIG=${probe}`,
      `KCONFIG_CONFIG=${join(out, 'probe.config')}`,
      'olddefconfig',
    ]);
    const entries = readFileSync(environmentFile, 'utf8')
      .split('\0')
      .filter((entry) => entry.includes('=') && !NOT_PASSED_ON.test(entry))
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);
    return new KernelTree(from, arch, out, Object.fromEntries(entries));
  }

  #conf(action: readonly string[], config: string): Promise<{ stdout: string; stderr: string }> {
    return run(join(this.#out, 'scripts/kconfig/conf'), [...action, 'Kconfig'], {
      cwd: this.#out,
      env: { ...this.#environment, KCONFIG_CONFIG: config },
      maxBuffer: OUTPUT_LIMIT,
    });
  }

  #serverFor(mode: string): ConfServer {
    const server = this.#servers.get(mode) ?? new ConfServer(this.#server, mode, this.#out, this.#environment);
    this.#servers.set(mode, server);
    return server;
  }

  /** Ends what runs in the background. */
  close(): void {
    for (const server of this.#servers.values()) server.close();
  }

  /** What `make TARGET…` writes: `defconfig`, `tinyconfig`, `kvm_guest.config`. Two of them never run at once. */
  make(targets: readonly string[]): Promise<string> {
    const result = this.#lastMake.then(() => this.#runMake(targets));
    this.#lastMake = result.catch(() => '');
    return result;
  }

  async #runMake(targets: readonly string[]): Promise<string> {
    const config = join(this.#out, `make-${targets.join('-')}.config`);
    await run('make', [...makeArguments(this.source, this.#out, this.arch), `KCONFIG_CONFIG=${config}`, ...targets], {
      maxBuffer: OUTPUT_LIMIT,
    });
    return readFileSync(config, 'utf8');
  }

  /** What `make randconfig` writes for a seed. */
  async randomConfig(seed: number): Promise<string> {
    const config = join(this.#out, `random-${seed}.config`);
    await this.#serverFor('--randconfig').run(config, seed);
    return readFileSync(config, 'utf8');
  }

  /** `make olddefconfig`, called as make calls it; {@link matchesMake} verifies that it is the same. */
  async olddefconfig(text: string, name: string): Promise<Olddefconfig> {
    const config = join(this.#out, `${name}.config`);
    writeFileSync(config, text);
    const complaints = await this.#serverFor('--olddefconfig').run(config);
    return {
      text: readFileSync(config, 'utf8'),
      warnings: complaints.split('\n').filter(isWarning),
    };
  }

  /**
   * Which of these symbols the configuration lets a person decide: those that the kernel would ask about if the file did
   * not answer. The others (no visible prompt, or selected) are what the kernel made them.
   */
  async decidable(text: string, symbols: readonly string[], name: string): Promise<Set<string>> {
    if (symbols.length === 0) return new Set();
    const unanswered = new Set(symbols);
    const isKept = (line: string): boolean =>
      !unanswered.has(/^(?:# )?CONFIG_(\w+)(?:=| is not set)/.exec(line)?.[1] ?? '');
    const config = join(this.#out, `${name}.asked`);
    writeFileSync(config, text.split('\n').filter(isKept).join('\n'));
    const { stdout } = await this.#conf(['--listnewconfig'], config);
    return new Set([...stdout.matchAll(/\bCONFIG_(\w+)(?:=| is not set)/g)].map((match) => match[1] ?? ''));
  }

  /** Whether make itself writes the same as {@link olddefconfig}. */
  async matchesMake(text: string): Promise<boolean> {
    const config = join(this.#out, 'sample.config');
    writeFileSync(config, text);
    await run('make', [
      ...makeArguments(this.source, this.#out, this.arch),
      `KCONFIG_CONFIG=${config}`,
      'olddefconfig',
    ]);
    return readFileSync(config, 'utf8') === (await this.olddefconfig(text, 'sample-direct')).text;
  }

  /** The kernel's own merge_config.sh -m: the fragment's lines in the place of the file's. */
  async merge(text: string, fragment: string, name: string): Promise<string> {
    const folder = join(this.#out, `merge-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'base'), text);
    writeFileSync(join(folder, 'fragment'), fragment);
    const script = join(this.source, 'scripts/kconfig/merge_config.sh');
    await run('sh', [script, '-m', '-O', folder, join(folder, 'base'), join(folder, 'fragment')], {
      cwd: folder,
      env: { PATH: this.#environment.PATH },
      maxBuffer: OUTPUT_LIMIT,
    });
    return readFileSync(join(folder, '.config'), 'utf8');
  }
}
