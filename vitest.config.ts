import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores everywhere: more workers only make the emulators wait for each other.
    maxWorkers: 2,
    env: { LOG_LEVEL: 'SILENT' },
  },
});
