import { defineConfig } from 'vitest/config';

/** `npm run load-tests`: what has to be done within a time, one file after the other and with nothing beside them. */
export default defineConfig({
  test: { include: ['test/load/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000 },
});
