import { defineConfig } from '@playwright/test'
import { findChromium } from '../../server/setup/findChromium.js'

/**
 * What a browser window brings along and no test looks at. Of several lists Chromium obeys only the last, so what Playwright
 * turns off stands here again. The two popups of the address bar are pages that every window draws unseen, and a spare
 * renderer is a process that waits for a page: together they took a quarter of the processor time.
 */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
]

/** Chromium has no sandbox for root, and should talk to nobody but the app. */
const LAUNCH_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  `--disable-features=${FEATURES_OFF.join(',')}`,
]

// Workers read this file too: they inherit what the first one found.
const executablePath = (process.env['CHROMIUM_PATH'] ??= findChromium())

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-output/e2e',
  reporter: [['list'], ['json', { outputFile: '../../test-output/browser.json' }]],
  // One leaves a core idle a third of the time. Which files run beside each other is chance, so each has a server of its own.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: what is slow on a busy machine is no fault, and nothing that passes waits for it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    viewport: { width: 1440, height: 900 },
    // To fetch and keep the whole app for each new context is dear: whatever is about doing so asks for it by `test.use`.
    serviceWorkers: 'block',
    // So is drawing what is on its way; where the way is what a test looks at, it asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args: LAUNCH_FLAGS },
    // Recording a trace costs two fifths of the processor time; to see what a failed test did, run it alone with `--trace on`.
    screenshot: 'only-on-failure',
  },
})
