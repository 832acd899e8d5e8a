import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Far above what any test takes: a noisy machine must not decide.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // Two cores everywhere: more workers only make the emulators wait for each other.
    maxWorkers: 2,
    env: { LOG_LEVEL: 'SILENT' },
  },
});
