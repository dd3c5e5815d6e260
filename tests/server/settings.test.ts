import { describe, expect, it } from 'vitest'
import { describeSettings, readSettings } from '../../server/settings.ts'

describe('settings', () => {
  it('have a default each; an empty variable is none', () => {
    const defaults = { port: 4321, host: '127.0.0.1', dataDir: './data', publicUrl: null, logLevel: 'info' }
    expect(readSettings({})).toEqual({ ok: true, value: defaults })
    expect(readSettings({ PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', LOG_LEVEL: '', DATABASE_URL: '', REDIS_URL: '' })).toEqual({ ok: true, value: defaults })
  })

  it('are read', () => {
    const environment = { PORT: '80', HOST: '0.0.0.0', DATA_DIR: '/maps', PUBLIC_URL: 'https://kaart.example.nl/', LOG_LEVEL: 'warn' }
    expect(readSettings(environment)).toEqual({ ok: true, value: { port: 80, host: '0.0.0.0', dataDir: '/maps', publicUrl: 'https://kaart.example.nl', logLevel: 'warn' } })
  })

  it.each([
    ['PORT', 'http'], ['PORT', '-1'], ['PORT', '65536'], ['PORT', '43.21'], ['PORT', '0x10'], ['HOST', '  '], ['DATA_DIR', ' '],
    ['PUBLIC_URL', 'kaart.example.nl'], ['PUBLIC_URL', 'javascript:alert(1)'], ['LOG_LEVEL', 'loud'], ['DATABASE_URL', 'postgres://x'], ['REDIS_URL', 'redis://x'],
  ])('say in one sentence what is wrong with %s=%s', (name, text) => {
    const read = readSettings({ [name]: text })
    expect(read.ok ? '' : read.error).toMatch(new RegExp(`^${name} is [^\\n]+\\.$`))
  })

  it('never repeat a database address, which holds a password', () => {
    expect(JSON.stringify(readSettings({ DATABASE_URL: 'postgres://user:secret@host/db' }))).not.toContain('secret')
  })

  it('are listed one per line with their default', () => {
    expect(describeSettings().split('\n').map((line) => line.trim().split(/\s/)[0])).toEqual(['Settings', 'PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'LOG_LEVEL'])
    expect(describeSettings()).toContain('default: 4321')
  })
})
