import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutants` breaks the code under: quick ones, near to what is broken. */
export default defineConfig({
  test: {
    include: ['core', 'answers', 'commands', 'knowledge', 'review'].map((folder) => `test/${folder}/**/*.test.ts`),
    // Hundreds of facts or of random trees for each break would take days.
    exclude: ['facts', 'seed-statements', 'load', 'lint', 'solve'].map((name) => `test/**/${name}.test.ts`),
    // Modules keep what they read (ranges, trees): a break would be served from before it was made.
    isolate: true,
    testTimeout: 120_000,
  },
});
