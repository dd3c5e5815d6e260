// Draws the two PNG icons from public/icons/icon.svg with Chromium. Run by hand after a change of the icon; the PNGs are committed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../../server/setup/findChromium.js'
import { ROOT } from '../../server/setup/findNode.js'

const SIZES_PX = [192, 512]
const FOLDER = join(ROOT, 'public', 'icons')

const picture = `data:image/svg+xml;base64,${readFileSync(join(FOLDER, 'icon.svg')).toString('base64')}`
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })

// The ground runs to the corners: whoever shows the icon in a circle or a squircle cuts it himself.
for (const size of SIZES_PX) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<body style="margin:0;background:#FAF8F4"><img src="${picture}" width="${size}" height="${size}" style="display:block">`)
  await page.locator('img').evaluate((image) => image.decode())
  await page.screenshot({ path: join(FOLDER, `icon${size}.png`) })
}
await browser.close()
