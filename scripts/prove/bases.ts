/** The configurations that a proof starts from. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readHeader } from '../../src/review/kernel-config/header.ts';
import { parseKernelConfig, readValue } from '../../src/review/kernel-config/parse.ts';
import { readConfig } from '../read-config.ts';
import type { KernelTree, TreeArch } from './kernel-tree.ts';

export interface MadeBase {
  readonly name: string;
  readonly create: () => Promise<string>;
}

const GENERATED: Record<TreeArch, readonly (readonly string[])[]> = {
  x86_64: [['tinyconfig'], ['allnoconfig'], ['defconfig'], ['tinyconfig', 'kvm_guest.config']],
  arm64: [['defconfig']],
};

/** What a tree makes by itself, and at random from the seeds on. */
export function generatedBases(tree: KernelTree, randomOnes: number, firstSeed: number): MadeBase[] {
  const generated = GENERATED[tree.arch].map((targets) => ({
    name: targets.join('+'),
    create: () => tree.make(targets),
  }));
  const random = Array.from({ length: randomOnes }, (_each, index) => ({
    name: `random-${firstSeed + index}`,
    create: () => tree.randomConfig(firstSeed + index),
  }));
  return [...generated, ...random];
}

/** The whole 64-bit configurations of a folder, of one architecture. */
export function readBases(folder: string, arch: TreeArch): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => /config|\.gz$/.test(name))
    .sort()
    .flatMap((name) => {
      const text = readConfig(join(folder, name));
      const config = parseKernelConfig(text);
      const header = readHeader(config);
      const fits = header.kind === 'full' && header.arch === (arch === 'x86_64' ? 'x86' : 'arm64');
      return fits && readValue(config, 'X86_32') !== 'y' ? [{ name, text }] : [];
    });
}
