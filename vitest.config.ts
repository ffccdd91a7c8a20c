import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      // main.ts runs in child processes only, where it is not measured.
      exclude: ['src/main.ts'],
      thresholds: { lines: 90 },
      reporter: ['text-summary'],
    },
  },
});
