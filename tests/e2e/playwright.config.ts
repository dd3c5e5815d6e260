import { defineConfig } from '@playwright/test'
import { findChromium } from '../../server/setup/findChromium.js'

/** Chromium has no sandbox for root, and should talk to nobody but the app. */
const LAUNCH_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Workers read this file too: they inherit what the first one found.
const executablePath = (process.env['CHROMIUM_PATH'] ??= findChromium())

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-output/e2e',
  reporter: [['list'], ['json', { outputFile: '../../test-output/browser.json' }]],
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath, args: LAUNCH_FLAGS },
    // Recording a trace costs two fifths of the processor time; to see what a failed test did, run it alone with `--trace on`.
    screenshot: 'only-on-failure',
  },
})
