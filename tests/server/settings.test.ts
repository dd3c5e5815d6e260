import { describe, expect, it } from 'vitest'
import { describeSettings, readSettings } from '../../server/settings.ts'

describe('settings', () => {
  it('have a default each; an empty variable is none', () => {
    const defaults = { port: 4321, host: '127.0.0.1', dataDir: './data', publicUrl: null, logLevel: 'info', createMaps: 'anyone', createCode: null, maxMapBytes: 67_000_000, maxDataBytes: 10_000_000_000 }
    expect(readSettings({})).toEqual({ ok: true, value: defaults })
    expect(readSettings({ PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', LOG_LEVEL: '', DATABASE_URL: '', REDIS_URL: '', CREATE_MAPS: '', CREATE_CODE: '' })).toEqual({ ok: true, value: defaults })
  })

  it('are read', () => {
    const environment = { PORT: '80', HOST: '0.0.0.0', DATA_DIR: '/maps', PUBLIC_URL: 'https://kaart.example.nl/', LOG_LEVEL: 'warn', CREATE_CODE: ' veilig-wijk-7 ', MAX_MAP_MB: '5', MAX_DATA_MB: '500' }
    expect(readSettings(environment)).toEqual({ ok: true, value: { port: 80, host: '0.0.0.0', dataDir: '/maps', publicUrl: 'https://kaart.example.nl', logLevel: 'warn', createMaps: 'code', createCode: 'veilig-wijk-7', maxMapBytes: 5_000_000, maxDataBytes: 500_000_000 } })
  })

  it.each([
    ['PORT', 'http'], ['PORT', '-1'], ['PORT', '65536'], ['PORT', '43.21'], ['PORT', '0x10'], ['HOST', '  '], ['DATA_DIR', ' '],
    ['PUBLIC_URL', 'kaart.example.nl'], ['PUBLIC_URL', 'javascript:alert(1)'], ['LOG_LEVEL', 'loud'], ['CREATE_MAPS', 'nobody'], ['CREATE_CODE', 'short'], ['MAX_MAP_MB', '0'], ['MAX_MAP_MB', '68'], ['MAX_MAP_MB', '1.5'], ['MAX_MAP_MB', '10 MB'], ['MAX_DATA_MB', '4'], ['MAX_DATA_MB', 'all'], ['DATABASE_URL', 'postgres://x'], ['REDIS_URL', 'redis://x'],
  ])('say in one sentence what is wrong with %s=%s', (name, text) => {
    const read = readSettings({ [name]: text })
    expect(read.ok ? '' : read.error).toMatch(new RegExp(`^${name} is [^\\n]+\\.$`))
  })

  it('never repeat a database address, which holds a password', () => {
    expect(JSON.stringify(readSettings({ DATABASE_URL: 'postgres://user:secret@host/db' }))).not.toContain('secret')
  })

  it.each([
    [{}, 'anyone'], [{ HOST: 'localhost' }, 'anyone'], [{ HOST: '::1', PUBLIC_URL: 'http://localhost:8080' }, 'anyone'],
    [{ HOST: '0.0.0.0' }, 'code'], [{ HOST: '192.168.1.4' }, 'code'], [{ PUBLIC_URL: 'https://kaart.example.nl' }, 'code'],
    [{ HOST: '0.0.0.0', CREATE_MAPS: 'anyone' }, 'anyone'], [{ CREATE_MAPS: 'code' }, 'code'],
  ])('let with %j make maps: %s', (environment, createMaps) => {
    expect(readSettings(environment)).toMatchObject({ ok: true, value: { createMaps } })
  })

  it('never repeat a code', () => expect(JSON.stringify(readSettings({ CREATE_CODE: 'geheim' }))).not.toContain('geheim'))

  it('are listed one per line with their default', () => {
    expect(describeSettings().split('\n').map((line) => line.trim().split(/\s/)[0])).toEqual(['Settings', 'PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'LOG_LEVEL', 'CREATE_MAPS', 'CREATE_CODE', 'MAX_MAP_MB', 'MAX_DATA_MB'])
    expect(describeSettings()).toContain('default: 4321')
  })
})
