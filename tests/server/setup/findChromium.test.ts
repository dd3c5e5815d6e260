import { describe, expect, it } from 'vitest'
import { findChromium } from '../../../server/setup/findChromium.js'

/** A machine on which `working` browsers start; installing adds to them. Notes each command it was asked to run. */
function machineWith({ working = [] as string[], chosen = '', root = false, download = '', apt = '' }) {
  const starting = new Set(working)
  const commands: string[] = []
  const install = (command: string, args: readonly string[]): void => {
    commands.push([command.split('/').at(-1), ...args].join(' '))
    if (args.at(-1) !== 'chromium') return
    const got = command === 'apt-get' ? apt : download
    if (got) starting.add(got)
  }
  return {
    commands,
    env: chosen ? { CHROMIUM_PATH: chosen } : {},
    isRootOnDebian: () => root,
    systemPaths: () => ['/system'],
    playwrightPath: () => '/playwright',
    run: (command: string, args: readonly string[]) => (install(command, args), true),
    starts: (path: string) => starting.has(path),
    say: () => undefined,
  }
}

const find = (machine: ReturnType<typeof machineWith>): string => findChromium(machine as never) as string

describe('finding Chromium', () => {
  it.each([
    ['the chosen one first', { chosen: '/mine', working: ['/mine', '/system'] }, '/mine', 0],
    ['then the one of the system', { working: ['/system', '/playwright'] }, '/system', 0],
    ['then the one of Playwright', { working: ['/playwright'] }, '/playwright', 0],
    ['then a download', { download: '/playwright', root: true }, '/playwright', 1],
    ['then, as root on Debian, a package', { apt: '/system', root: true }, '/system', 3],
  ])('%s', (_name, given, found, commands) => {
    const machine = machineWith(given)
    expect(find(machine)).toBe(found)
    expect(machine.commands).toHaveLength(commands)
  })

  it('refreshes the package list before it asks for a package', () => {
    const machine = machineWith({ apt: '/system', root: true })
    find(machine)
    expect(machine.commands.slice(1).map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual(['apt-get update', 'apt-get install'])
  })

  it('fails loudly on a wrong choice, though others are there', () => {
    expect(() => find(machineWith({ chosen: '/wrong', working: ['/system'] }))).toThrow(/CHROMIUM_PATH is \/wrong/)
  })

  it('gives one clear error when nothing can be had, and leaves apt alone without root', () => {
    const machine = machineWith({ apt: '/system' })
    expect(() => find(machine)).toThrow(/install Chromium or Chrome, or set CHROMIUM_PATH/)
    expect(machine.commands).toHaveLength(1)
  })
})
