/** What files of a host cost: hostile ones of a megabyte to read and to judge, and eight usual ones together. */
import { createProfile } from '../../src/core/profile.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { applyHostRules } from '../../src/review/host/apply-rules.ts';
import { Host, hostOverrides } from '../../src/review/host/host.ts';
import { recognize } from '../../src/review/host/recognize.ts';
import { readInput } from '../../src/review/input/read-input.ts';
import { reviewFiles } from '../../src/review/review-files.ts';
import { HOST_SHAPES } from '../../test/hostile/host-shapes.ts';
import { SHAPES, type Shape } from '../../test/hostile/shapes.ts';
import { quantile } from './rounds.ts';

const SIZE = 1_000_000;
const ROUNDS = 4;
const SHOWN = 8;
const [WARM_UP, REVIEWS] = [30, 50];

const USUAL: Readonly<Record<string, string>> = {
  'daemon.json': '{\n  "storage-driver": "btrfs",\n  "log-driver": "journald",\n  "live-restore": true\n}\n',
  'conf.d/docker': 'DOCKER_OPTS="--data-root /srv/docker --storage-driver btrfs"\n',
  'package.use': 'app-emulation/docker btrfs aufs\napp-containers/docker-cli -cli-plugins\n',
  'make.conf': 'USE="elogind -systemd"\nMAKEOPTS="-j8"\nACCEPT_KEYWORDS="~amd64"\n',
  'info.txt':
    ' Server Version: 28.5.2\n Storage Driver: overlay2\n Cgroup Version: 2\nWARNING: No swap limit support\n',
  'rc-update.txt': 'docker | default\ncgroups | sysinit\nNetworkManager | default\n',
  'findmnt.txt': 'TARGET SOURCE FSTYPE OPTIONS\n/srv /dev/sdb1 ext4 rw,noexec\n',
  'docker.log': 'failed to start daemon: error initializing graphdriver: driver not supported: btrfs\n',
};

/** Milliseconds of CPU, the least of some rounds. */
function cpuOf(run: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...rounds);
}

/** The text as it reaches the parsers; null where it is refused as a whole. */
function textOf({ make }: Shape): string | null {
  const bytes = new TextEncoder().encode(make(SIZE)).subarray(0, SIZE);
  try {
    return readInput({ name: 'x', bytes }).text;
  } catch {
    return null;
  }
}

function benchHostile(knowledge: KnowledgeBase): void {
  const assumed = createProfile(knowledge.defaultProfile, {});
  const judge = (text: string): readonly string[] => {
    const { evidence } = recognize('x', text);
    const host = new Host(evidence);
    const profile = { ...assumed, ...hostOverrides(host) };
    applyHostRules({ host, profile, isAssumed: (key) => host.value(key) === undefined, kernel: null, knowledge });
    return evidence.map(({ kind }) => kind);
  };
  const costs = [...HOST_SHAPES, ...SHAPES].flatMap((shape) => {
    const text = textOf(shape);
    if (text === null) return [];
    const milliseconds = cpuOf(() => judge(text));
    return [{ name: shape.name, kinds: judge(text).join(', ') || 'nothing known', milliseconds }];
  });
  costs.sort((a, b) => b.milliseconds - a.milliseconds);
  console.log(`1 MB of each of ${costs.length} hostile texts, detected, parsed and judged (aim: 50); the dearest:`);
  for (const { name, kinds, milliseconds } of costs.slice(0, SHOWN))
    console.log(`  ${milliseconds.toFixed(1)} ms of CPU: ${kinds}: ${name}`);
}

async function benchUsual(knowledge: KnowledgeBase): Promise<void> {
  const context = { knowledge, profile: createProfile(knowledge.defaultProfile, {}), commands: [] };
  const files = Object.entries(USUAL).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const call = { name: 'analyze', args: [], overrides: {}, want: [], locale: 'en' as const, files };
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + REVIEWS; round += 1) {
    const start = performance.now();
    await reviewFiles(call, [], context);
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  const [middle, most] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(
    `a host of ${files.length} files reviewed in ${middle.toFixed(1)} ms, p95 ${most.toFixed(1)} ms (aim: 20)`,
  );
}

/** Measures and prints; the aims are those of the issue on hosts. */
export async function benchHosts(knowledge: KnowledgeBase): Promise<void> {
  await benchUsual(knowledge);
  benchHostile(knowledge);
}
