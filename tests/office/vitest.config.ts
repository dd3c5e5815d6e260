import { defineConfig } from 'vitest/config'

/** Opens what we write in LibreOffice; a step of its own, since it needs a program that not every machine has. `npx vitest run -c tests/office/vitest.config.ts` */
export default defineConfig({
  test: {
    include: ['tests/office/*.test.ts'],
    globalSetup: ['tests/office/openFiles.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
