// A Chromium for the browser tests. Plain JavaScript; of the dependencies only playwright-core is asked, when it is there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from './findNode.js'

const ON_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

/** Long enough for 180 MB over a slow line, short enough to notice that there is no line. */
const DOWNLOAD_LIMIT_MS = 240_000
const FIRST_ANSWER_LIMIT_MS = 20_000

/** Where this module touches the machine; a test gives another one. */
const MACHINE = {
  env: process.env,
  isRootOnDebian: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  systemPaths: () => ON_THE_SYSTEM.filter((path) => existsSync(path)),
  playwrightPath,
  run: (command, args, limitMs) => spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], timeout: limitMs }).status === 0,
  starts: (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: FIRST_ANSWER_LIMIT_MS }).status === 0,
  say: (sentence) => console.log(sentence),
}

function playwrightPath() {
  try {
    return createRequire(join(ROOT, 'package.json'))('playwright-core').chromium.executablePath()
  } catch {
    return undefined // Playwright is not installed, or has no browser for this system
  }
}

/**
 * Path of a Chromium that starts; installs one when there is none.
 * A browser counts only when it answers `--version`: a downloaded one may lack the libraries of the system.
 *
 * Throws with one sentence when CHROMIUM_PATH is wrong (a wrong setting must not silently test another browser) or when
 * nothing could be found or installed.
 */
export function findChromium(machine = MACHINE) {
  const chosen = machine.env.CHROMIUM_PATH
  if (chosen) return requireChosen(chosen, machine)
  return firstThatStarts(machine) ?? installChromium(machine)
}

function requireChosen(path, machine) {
  if (machine.starts(path)) return path
  throw new Error(`CHROMIUM_PATH is ${path}, but no browser starts there: correct it, or leave it out and one is looked for.`)
}

function firstThatStarts(machine) {
  return [...machine.systemPaths(), machine.playwrightPath()].find((path) => path && machine.starts(path))
}

function installChromium(machine) {
  machine.say('There is no Chromium yet for the browser tests; getting one.')
  machine.run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], DOWNLOAD_LIMIT_MS)
  return firstThatStarts(machine) ?? installWithApt(machine)
}

function installWithApt(machine) {
  if (machine.isRootOnDebian()) {
    machine.run('apt-get', ['update', '-q'], DOWNLOAD_LIMIT_MS)
    machine.run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], DOWNLOAD_LIMIT_MS)
  }
  const found = firstThatStarts(machine)
  if (found) return found
  throw new Error('No Chromium could be found or installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}
