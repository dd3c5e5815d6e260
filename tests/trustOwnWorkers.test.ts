import { describe, expect, it } from 'vitest'
import { trustOwnWorkers } from '../src/trustOwnWorkers.ts'

const PAGE = 'https://kaart.example.nl/m/0123456789abcdefghjkmnpqrs'

/** What the one policy says of the address of a script. */
function judge(address: string): string | null {
  let judged: string | null = 'never asked'
  trustOwnWorkers(PAGE, { createPolicy: (name, { createScriptURL }) => (judged = name === 'default' ? createScriptURL(address) : 'another name') })
  return judged
}

describe('the address of a script', () => {
  it.each(['/serviceWorker.js', 'https://kaart.example.nl/assets/layoutWorker-DqAiqB_y.js'])('of ours may be %s', (address) => expect(judge(address)).toBe(address))

  it.each([
    'https://evil.example/serviceWorker.js', '//evil.example/serviceWorker.js', 'data:text/javascript,alert(1)', 'blob:https://kaart.example.nl/1-2', 'javascript:alert(1)',
    '/samples/serviceWorker.js', '/assets/page-a1b2.js', '/serviceWorker.js/../m/x', 'https://kaart.example.nl:8443/serviceWorker.js', 'http://[', '',
  ])('is never %j', (address) => expect(judge(address)).toBeNull())

  it('is nobody’s business in a browser that knows no Trusted Types', () => expect(() => trustOwnWorkers(PAGE, undefined)).not.toThrow())
})
