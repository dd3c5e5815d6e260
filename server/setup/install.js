// `npm start` and `npm test` begin here. Plain JavaScript without dependencies: it runs before node_modules exists, and on Node 20 too.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, requireNode } from './findNode.js'
import { missingPackages } from './missingPackages.js'

const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {} // not there or half written: everything counts as missing
  }
}

function packagesToInstall() {
  const locked = readPackages(LOCK)
  const installed = readPackages(INSTALLED)
  const present = Object.fromEntries(Object.entries(installed).filter(([path]) => existsSync(join(ROOT, path))))
  return missingPackages(locked, present)
}

/**
 * Exactly what is locked, whatever npm settings this machine has: the build and the tests are development packages
 * and the runtime is an optional one, and NODE_ENV=production or omit=optional would leave them out.
 */
function installLocked() {
  const command = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }
  return npm
    ? spawnSync(process.execPath, [npm, ...command], options)
    : spawnSync('npm', command, { ...options, shell: process.platform === 'win32' })
}

function installMissing() {
  const missing = packagesToInstall()
  if (missing.length === 0) return
  console.log(`Installing ${missing.length} packages, once.`)
  const { status } = installLocked()
  if (status === 0 && packagesToInstall().length === 0) return
  console.error('The packages could not be installed: see the lines above. Is there a connection to the package registry, and is this folder writable?')
  process.exit(status || 1)
}

installMissing()
requireNode()
