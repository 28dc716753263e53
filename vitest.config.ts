import { defineConfig } from 'vitest/config'

const onEachStore = 'packages/isnad/src/record/**/*.test.ts'

export default defineConfig({
  resolve: { conditions: ['isnad-source'] },
  test: {
    pool: 'threads',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // a project of its own, so that only runs that need a Postgres start one
      { extends: true, test: { name: 'record', include: [onEachStore], globalSetup: ['scripts/postgres-for-tests.ts'] } },
      { extends: true, test: { name: 'rest', include: ['packages/*/src/**/*.test.ts', 'packages/web/e2e/**/*.test.ts', 'scripts/**/*.test.ts', 'corpus/**/*.test.ts'], exclude: [onEachStore, '**/node_modules/**'] } },
    ],
  },
})
