import { describe, expect, it } from 'vitest'
import { isSafeLink, readLink } from '../../src/ui/controls/fields/readLink.ts'

describe('a typed web address', () => {
  it.each([
    ['', ''],
    ['https://www.altrecht.nl/over', 'https://www.altrecht.nl/over'],
    [' www.altrecht.nl ', 'https://www.altrecht.nl/'],
    ['altrecht.nl/plan?a=1', 'https://altrecht.nl/plan?a=1'],
    ['altrecht.nl:8080/x', 'https://altrecht.nl:8080/x'],
    ['http://altrecht.nl', 'http://altrecht.nl/'],
  ])('%s opens %s', (typed, link) => expect(readLink(typed)).toBe(link))

  it.each(['javascript:alert(1)', 'data:text/html,x', 'geen adres', 'altrecht', 'mailto:a@b.nl', 'https://'])('refuses %s', (typed) => {
    expect(readLink(typed)).toBeNull()
    expect(isSafeLink(typed)).toBe(false)
  })

  it('shows no link that the map holds without a scheme', () => expect(isSafeLink('altrecht.nl')).toBe(false))
})
