import { describe, expect, it } from 'vitest'
import { findLibreOffice } from './findLibreOffice.js'

/** A machine on which `working` programs start; apt adds `apt` to them. Notes what it was asked to run. */
function machineWith({ working = [] as string[], chosen = '', root = false, apt = [] as string[] }) {
  const starting = new Set(working)
  const commands: string[] = []
  return {
    commands,
    env: chosen ? { LIBREOFFICE_PATH: chosen } : {},
    isRootOnDebian: () => root,
    paths: () => ['soffice', '/elsewhere'],
    run: (command: string, args: readonly string[]) => {
      commands.push([command, args[0]].join(' '))
      if (args[0] === 'install') apt.forEach((name) => starting.add(name))
      return Promise.resolve(true)
    },
    starts: (path: string) => starting.has(path),
    say: () => undefined,
  }
}

const POPPLER = ['pdftotext', 'pdftoppm']
const find = (machine: ReturnType<typeof machineWith>) => findLibreOffice(machine as never)

describe('finding LibreOffice', () => {
  it.each([
    ['the chosen one first', { chosen: '/mine', working: ['/mine', 'soffice', ...POPPLER] }, '/mine', 0],
    ['then the one of the system', { working: ['/elsewhere', ...POPPLER], root: true }, '/elsewhere', 0],
    ['then, as root on Debian, a package', { apt: ['soffice', ...POPPLER], root: true }, 'soffice', 2],
    ['with what takes a PDF apart', { working: ['soffice'], apt: POPPLER, root: true }, 'soffice', 2],
  ])('%s', async (_name, given, path, commands) => {
    const machine = machineWith(given)
    expect(await find(machine)).toEqual({ path })
    expect(machine.commands).toHaveLength(commands)
  })

  it('says what is not there, and leaves apt alone without root', async () => {
    const machine = machineWith({ apt: ['soffice', ...POPPLER] })
    expect(await find(machine)).toEqual({ missing: expect.stringMatching(/no LibreOffice could be found or installed/) })
    expect(await find(machineWith({ working: ['soffice'] }))).toEqual({ missing: expect.stringMatching(/pdftotext is not/) })
    expect(machine.commands).toEqual([])
  })

  it('fails loudly on a wrong choice, though others are there', async () => {
    await expect(find(machineWith({ chosen: '/wrong', working: ['soffice', ...POPPLER] }))).rejects.toThrow(/LIBREOFFICE_PATH is \/wrong/)
  })
})
