/**
 * Which packages of package-lock.json are not installed as locked; both arguments are the `packages` of a lock file,
 * the second one of npm's own note of what it installed (node_modules/.package-lock.json).
 *
 * A package for another system is not missing. An optional package that names no system (the parts of a
 * WebAssembly fallback) comes along with one that does, so its absence says nothing either.
 *
 * @param {Record<string, any>} locked
 * @param {Record<string, any>} installed
 * @param {{ platform: string, arch: string, report?: any }} machine
 * @returns {string[]} their paths
 */
export function missingPackages(locked, installed, machine = process) {
  return Object.keys(locked).filter((path) => path !== '' && !isInstalled(locked[path], installed[path], machine))
}

function isInstalled(wanted, found, machine) {
  if (found) return found.version === wanted.version && found.integrity === wanted.integrity
  return Boolean(wanted.optional) && !isMeantForThisMachine(wanted, machine)
}

function isMeantForThisMachine({ os, cpu, libc }, machine) {
  if (!os) return false
  return [os].flat().includes(machine.platform) && (!cpu || [cpu].flat().includes(machine.arch)) && (!libc || [libc].flat().includes(libcOf(machine)))
}

/** Node's report names the glibc it runs on; without that name it is musl (Alpine). */
function libcOf(machine) {
  return machine.report?.getReport?.().header?.glibcVersionRuntime ? 'glibc' : 'musl'
}
