// `npm test`: every step, also after one that failed; the last line counts all. Plain JavaScript, so that it can say what is missing.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../../server/setup/build.js'
import { findChromium } from '../../server/setup/findChromium.js'
import { ROOT, requireNode } from '../../server/setup/findNode.js'
import { stopWithNpm } from '../../server/setup/stopWithNpm.js'
import { findLibreOffice } from './findLibreOffice.js'

const OUTPUT = join(ROOT, 'test-output')
const UNIT_REPORT = join(OUTPUT, 'unit.json')
const OFFICE_REPORT = join(OUTPUT, 'office.json')
/** What Node made of the sources of the tools, and of the servers that they start: their next start takes half of the time. */
const COMPILED = join(OUTPUT, 'compiled')
const BROWSER_REPORT = join(OUTPUT, 'browser.json') // playwright.config.ts writes it there
const INTERRUPTED = 130

const PASSED = { passed: 1, failed: 0 }
const FAILED = { passed: 0, failed: 1 }

/** Begins at once, so that an installation is over before anybody needs it. Its failure is said in its own step. */
const libreOffice = findLibreOffice()
libreOffice.catch(() => undefined)

const STEPS = [
  { name: 'types', run: () => runTool('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']) },
  { name: 'types of the pure folders, without a DOM', run: () => runTool('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.pure.json']) },
  { name: 'lint', run: () => runTool('node_modules/oxlint/bin/oxlint', ['--type-aware']) },
  { name: 'unit tests', run: runUnitTests },
  { name: 'build', run: async () => (build() ? PASSED : FAILED) },
  { name: 'browser tests', run: runBrowserTests },
  { name: 'files opened in LibreOffice', run: runOfficeTests },
]

/** The tool at work, so that Ctrl-C and a stop from outside reach it. */
let atWork

function run(tool, args, env = {}) {
  return new Promise((resolve) => {
    atWork = spawn(requireNode(), [join(ROOT, tool), ...args], { cwd: ROOT, env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env }, stdio: ['ignore', 'inherit', 'inherit'] })
    atWork.on('error', () => resolve(1))
    atWork.on('exit', (code) => resolve(code ?? 1))
  })
}

const runTool = async (tool, args) => ((await run(tool, args)) === 0 ? PASSED : FAILED)

/** A tool that fails without a failed test (it could not start, a file could not load) is one failure too. */
function countTests(status, report, read) {
  const counted = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  return { ...counted, failed: status === 0 ? counted.failed : Math.max(1, counted.failed) }
}

function runUnitTests() {
  return runVitest(UNIT_REPORT)
}

async function runVitest(report, args = [], env = {}) {
  const status = await run('node_modules/vitest/vitest.mjs', ['run', '--no-color', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args], env)
  return countTests(status, report, ({ numPassedTests, numFailedTests, testResults }) => {
    const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    return { passed: numPassedTests, failed: numFailedTests + unread }
  })
}

/** Where there is no LibreOffice the reason is said and nothing is counted. */
async function runOfficeTests() {
  const { path, missing } = await libreOffice
  if (path) return runVitest(OFFICE_REPORT, ['-c', 'tests/office/vitest.config.ts'], { LIBREOFFICE_PATH: path })
  console.log(`skipped: ${missing}`)
  return { passed: 0, failed: 0 }
}

async function runBrowserTests() {
  // A browser may have to be installed too, and two cannot install at once.
  await libreOffice.catch(() => undefined)
  const env = { CHROMIUM_PATH: findChromium() }
  const status = await run('node_modules/@playwright/test/cli.js', ['test', '-c', 'tests/e2e/playwright.config.ts'], env)
  return countTests(status, BROWSER_REPORT, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }))
}

async function runStep({ name, run: runIt }) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const counts = await runIt().catch((error) => {
    console.error(error.message)
    return FAILED
  })
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
  console.log(`${counts.failed === 0 ? 'passed' : 'FAILED'}: ${name}, ${seconds} s`)
  return counts
}

function stop(signal) {
  atWork?.kill(signal)
  process.exit(INTERRUPTED)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
stopWithNpm(() => stop('SIGTERM'))

mkdirSync(OUTPUT, { recursive: true })
for (const report of [UNIT_REPORT, BROWSER_REPORT, OFFICE_REPORT]) rmSync(report, { force: true })

const total = { passed: 0, failed: 0 }
for (const step of STEPS) {
  const { passed, failed } = await runStep(step)
  total.passed += passed
  total.failed += failed
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
