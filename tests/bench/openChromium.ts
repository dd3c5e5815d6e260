import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '../../server/setup/findChromium.js'

/** A browser outside the test runner, for what measures instead of judges. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? findChromium(),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
