// A LibreOffice, and poppler beside it, for the tests that open our files in another program. Plain JavaScript, as everything that `npm test` begins with.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const ON_THE_SYSTEM = ['soffice', 'libreoffice', '/usr/lib/libreoffice/program/soffice', '/opt/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe']

/** The programs for slides and tables, and what takes a PDF apart. */
const PACKAGES = ['libreoffice-impress', 'libreoffice-calc', 'poppler-utils']
const POPPLER = ['pdftotext', 'pdftoppm']

/** Long enough for 250 MB over a slow line, short enough to notice that there is no line. */
const INSTALL_LIMIT_MS = 300_000
const FIRST_ANSWER_LIMIT_MS = 30_000

/** Where this module touches the machine; a test gives another one. */
const MACHINE = {
  env: process.env,
  isRootOnDebian: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  paths: () => ON_THE_SYSTEM,
  run: runQuietly,
  starts: (path, args) => spawnSync(path, args, { stdio: 'ignore', timeout: FIRST_ANSWER_LIMIT_MS }).status === 0,
  say: (sentence) => console.log(sentence),
}

/** Does not hold up who asks: other steps go on meanwhile. */
function runQuietly(command, args) {
  return new Promise((resolve) => {
    const tool = spawn(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore', timeout: INSTALL_LIMIT_MS })
    tool.on('error', () => resolve(false))
    tool.on('exit', (code) => resolve(code === 0))
  })
}

/**
 * Path of a LibreOffice that starts; as root on Debian installs one when there is none. A machine without it can do all the
 * rest, so `{ missing }` then says in one sentence why files are not opened.
 *
 * Throws with one sentence when LIBREOFFICE_PATH is wrong: a wrong setting must not look like a choice to skip.
 */
export async function findLibreOffice(machine = MACHINE) {
  const chosen = machine.env.LIBREOFFICE_PATH
  if (chosen && !machine.starts(chosen, ['--version'])) throw new Error(`LIBREOFFICE_PATH is ${chosen}, but no LibreOffice starts there: correct it, or leave it out and one is looked for.`)
  const found = find(machine, chosen)
  if ('path' in found || !machine.isRootOnDebian()) return found
  machine.say('There is no LibreOffice yet to open our files with; getting one meanwhile.')
  await machine.run('apt-get', ['update', '-q'])
  await machine.run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...PACKAGES])
  return find(machine, chosen)
}

function find(machine, chosen) {
  const path = chosen || machine.paths().find((candidate) => machine.starts(candidate, ['--version']))
  if (!path) return { missing: 'no LibreOffice could be found or installed; install it, or set LIBREOFFICE_PATH to its soffice' }
  const tool = POPPLER.find((name) => !machine.starts(name, ['-v']))
  return tool ? { missing: `LibreOffice is there, but ${tool} is not; install poppler-utils` } : { path }
}
