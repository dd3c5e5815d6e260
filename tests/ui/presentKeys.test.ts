import { describe, expect, it } from 'vitest'
import { placeAfter, stepOf } from '../../src/ui/present/presentKeys.ts'

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

describe('keys while views are presented', () => {
  it.each([
    ['ArrowRight', 'next'], ['PageDown', 'next'], [' ', 'next'], ['ArrowLeft', 'previous'], ['PageUp', 'previous'], ['Home', 'first'], ['End', 'last'], ['Escape', 'end'], ['Tab', null], ['a', null],
  ])('%j is %s', (key, step) => expect(stepOf({ ...PLAIN, key }, 'elsewhere')).toBe(step))

  it('leave a button its space, what scrolls its keys, and the browser its own', () => {
    expect(stepOf({ ...PLAIN, key: ' ' }, 'button')).toBeNull()
    expect([stepOf({ ...PLAIN, key: 'PageDown' }, 'scroll'), stepOf({ ...PLAIN, key: 'Escape' }, 'scroll')]).toEqual([null, 'end'])
    expect(stepOf({ ...PLAIN, key: 'ArrowLeft', altKey: true }, 'elsewhere')).toBeNull()
    expect(stepOf({ ...PLAIN, key: ' ', shiftKey: true }, 'elsewhere')).toBe('previous')
  })

  it('stay at the ends', () => {
    expect([placeAfter('next', 2, 3), placeAfter('previous', 0, 3), placeAfter('next', 0, 3), placeAfter('last', 0, 3), placeAfter('first', 2, 3)]).toEqual([2, 0, 1, 2, 0])
  })
})
