import { defineConfig } from 'vitest/config';

const E2E = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: [E2E] } },
      // Whole programs with time limits of their platforms: one at a time, when the other tests are done.
      {
        extends: true,
        test: { name: 'end to end', include: [E2E], fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
    testTimeout: 30_000,
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
