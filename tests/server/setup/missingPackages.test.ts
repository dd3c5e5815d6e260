import { describe, expect, it } from 'vitest'
import { missingPackages } from '../../../server/setup/missingPackages.js'

const LINUX = { platform: 'linux', arch: 'x64', report: { getReport: () => ({ header: { glibcVersionRuntime: '2.36' } }) } }
const A = { version: '1.0.0', integrity: 'sha512-a' }

describe('which packages are missing', () => {
  it.each([
    ['none when all are there', { '': {}, a: A }, { a: A }, []],
    ['all when nothing is installed', { '': {}, a: A, b: A }, {}, ['a', 'b']],
    ['another version', { a: A }, { a: { ...A, version: '0.9.0' } }, ['a']],
    ['other contents', { a: A }, { a: { ...A, integrity: 'sha512-b' } }, ['a']],
    ['not one for another system', { a: { ...A, optional: true, os: ['darwin'], cpu: ['arm64'] } }, {}, []],
    ['not one for another processor, as a word', { a: { ...A, optional: true, os: 'linux', cpu: 'arm64' } }, {}, []],
    ['not one for another C library', { a: { ...A, optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] } }, {}, []],
    ['not the parts of a fallback', { a: { ...A, optional: true } }, {}, []],
    ['an optional one for this system', { a: { ...A, optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] } }, {}, ['a']],
    ['nothing for what is installed beyond the lock', {}, { a: A }, []],
  ])('%s', (_name, locked, installed, missing) => {
    expect(missingPackages(locked, installed, LINUX)).toEqual(missing)
  })
})
