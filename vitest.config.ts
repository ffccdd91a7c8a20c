import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
