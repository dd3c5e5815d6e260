import { describe, expect, it } from 'vitest'
import { randomSecret } from '../../src/storage/randomId.ts'
import { isLoopbackAddress, readAddressSecret, shareLink } from '../../src/sync/shareLink.ts'

const SECRET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_0'

describe('a link', () => {
  it('has its secret behind the #', () => {
    const link = shareLink('https://kaart.example.nl', 'aaaaaaaa', SECRET)
    expect(link).toBe(`https://kaart.example.nl/m/aaaaaaaa#${SECRET}`)
    expect(readAddressSecret(new URL(link).hash)).toEqual({ kind: 'secret', secret: SECRET })
  })

  it('says how the map is looked at before the #, and needs no secret on a map without links', () => {
    const link = new URL(shareLink('https://kaart.example.nl', 'aaaaaaaa', SECRET, 'stand=2018'))
    expect([link.search, link.hash]).toEqual(['?stand=2018', `#${SECRET}`])
    expect(shareLink('https://kaart.example.nl', 'aaaaaaaa', null, 'stand=2018')).toBe('https://kaart.example.nl/m/aaaaaaaa?stand=2018')
  })

  it.each([
    ['', 'none'], ['#', 'none'], ['#%20', 'none'],
    [`#${SECRET}`, 'secret'], [`#${SECRET}.`, 'secret'], [`#${SECRET}>`, 'secret'], [`#${SECRET})`, 'secret'], [`#${SECRET}%20`, 'secret'], [`#${SECRET}”,`, 'secret'],
    [`#${SECRET}http://kaart.example.nl/m/aaaaaaaa#${SECRET}`, 'secret'], [`#${SECRET}%20https://kaart.example.nl/m/aaaaaaaa?stand=2018#${SECRET}`, 'secret'], [`#${SECRET.slice(0, 20)}https://kaart.example.nl/m/aaaaaaaa#${SECRET}`, 'broken'],
    [`#${SECRET.slice(0, -1)}`, 'broken'], [`#${SECRET}${SECRET}`, 'broken'], [`#${SECRET.slice(0, 20)}…`, 'broken'], ['#%', 'broken'], ['#lens=1', 'broken'],
  ])('behind %j is %s', (hash, kind) => expect(readAddressSecret(hash).kind).toBe(kind))

  it('gets a secret of 256 random bits, in letters that an address takes as they are', () => {
    const secrets = Array.from({ length: 200 }, () => randomSecret())
    expect(new Set(secrets).size).toBe(200)
    expect(secrets.filter((secret) => readAddressSecret(`#${secret}`).kind !== 'secret' || encodeURIComponent(secret) !== secret)).toEqual([])
  })

  it.each([
    ['http://localhost:4321', true], ['http://127.0.0.1:4321/m/x', true], ['http://127.9.9.9', true], ['http://[::1]:4321', true], ['http://0.0.0.0:4321', true], ['http://kaart.localhost', true],
    ['http://192.168.1.20:4321', false], ['http://laptop.local:4321', false], ['https://kaart.example.nl', false], ['https://localhost.example.nl', false],
  ])('to %s is for this machine only: %s', (address, isLoopback) => expect(isLoopbackAddress(address)).toBe(isLoopback))
})
