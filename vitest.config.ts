import { defineConfig } from 'vitest/config';

const E2E = 'test/e2e/**/*.test.ts';
/** They measure time, and need the machine for themselves: vitest.load.config.ts. */
const LOAD = 'test/load/**/*.test.ts';
/** It replaces the network of its process. */
const NETWORK = 'test/adapters/slack/network.test.ts';

export default defineConfig({
  test: {
    // Vitest would leave one processor idle: half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: [E2E, LOAD, NETWORK], isolate: false },
      },
      { extends: true, test: { name: 'network', include: [NETWORK] } },
      { extends: true, test: { name: 'end to end', include: [E2E], isolate: false } },
    ],
    // Only against what never ends: a busy machine fails no test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      // These run in child processes only, where they are not measured.
      exclude: ['src/main.ts', 'src/app.ts', 'src/run-*.ts'],
      thresholds: { lines: 90 },
      reporter: ['text-summary'],
    },
  },
});
