import { describe, expect, it } from 'vitest'
import { LEAST_SHOWN_MS, passTime, shownMs, type Clock } from '../../src/ui/notices/passingTime.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'

/** A clock that stands still until it is moved. */
function aClock(): Clock & { readonly move: (ms: number) => void } {
  let time = 0
  let waiting: readonly { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run }
      waiting = [...waiting, timer]
      return () => {
        waiting = waiting.filter((other) => other !== timer)
      }
    },
    move(ms) {
      time += ms
      const due = waiting.filter(({ at }) => at <= time)
      waiting = waiting.filter(({ at }) => at > time)
      for (const { run } of due) run()
    },
  }
}

function passing(ms: number) {
  const clock = aClock()
  let passed = 0
  const time = passTime(ms, () => { passed += 1 }, clock)
  return { clock, time, passed: () => passed }
}

describe('a message that goes by itself', () => {
  it('stays six seconds at least, and longer when it is longer', () => {
    expect(shownMs('Bijgewerkt.')).toBe(LEAST_SHOWN_MS)
    expect(LEAST_SHOWN_MS).toBeGreaterThanOrEqual(6_000)
    for (const { notices } of [nl, en]) expect(shownMs(notices.noShell)).toBeGreaterThan(LEAST_SHOWN_MS)
  })

  it('goes when its time is up, once', () => {
    const { clock, passed } = passing(6_000)
    clock.move(5_999)
    expect(passed()).toBe(0)
    clock.move(1)
    clock.move(60_000)
    expect(passed()).toBe(1)
  })

  it('stands still while it is held, and goes on with what was left', () => {
    const { clock, time, passed } = passing(6_000)
    clock.move(4_000)
    time.hold('pointer', true)
    clock.move(60_000)
    expect(passed()).toBe(0)
    time.hold('pointer', false)
    clock.move(1_999)
    expect(passed()).toBe(0)
    clock.move(1)
    expect(passed()).toBe(1)
  })

  it('waits for every reason it is held for, and minds no reason that was never given', () => {
    const { clock, time, passed } = passing(6_000)
    time.hold('tab', false)
    time.hold('focus', true)
    time.hold('pointer', true)
    time.hold('focus', false)
    clock.move(60_000)
    expect(passed()).toBe(0)
    time.hold('pointer', false)
    clock.move(6_000)
    expect(passed()).toBe(1)
  })

  it('never goes once it was stopped', () => {
    const { clock, time, passed } = passing(6_000)
    time.stop()
    clock.move(60_000)
    expect(passed()).toBe(0)
  })
})
