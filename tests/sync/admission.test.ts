import { describe, expect, it, vi } from 'vitest'
import { createAdmission } from '../../src/sync/admission.ts'
import type { Door, DoorAnswer } from '../../src/sync/door.ts'

/** A door that the test opens: each `ask` waits for the next `answer`. */
function setDoor() {
  const asked: ((answer: DoorAnswer) => void)[] = []
  const door: Door = { session: () => '', link: () => '', forget: () => {}, ask: () => new Promise((resolve) => void asked.push(resolve)) }
  const heard: string[] = []
  const admission = createAdmission({
    door,
    onIn: () => void heard.push('in'),
    onLater: () => void heard.push('later'),
    onRefused: (refusal) => void heard.push(refusal),
    random: () => 0,
  })
  const answer = async (given: DoorAnswer): Promise<void> => {
    asked.shift()?.(given)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { admission, answer, heard, waiting: () => asked.length }
}

describe('admission', () => {
  it('is at once where there is no door', () => {
    const onIn = vi.fn<() => void>()
    createAdmission({ door: null, onIn, onLater: () => {}, onRefused: () => {}, random: () => 0 }).enter()
    expect(onIn).toHaveBeenCalledOnce()
  })

  it('sends nobody into the room who comes for a version, and asks no more', async () => {
    const { admission, answer, heard, waiting } = setDoor()
    admission.enter()
    await answer('fixed')
    expect([heard, waiting()]).toEqual([[], 0])
  })

  it('asks again until somebody answers, after a longer pause each time', async () => {
    vi.useFakeTimers()
    const { admission, answer, heard, waiting } = setDoor()
    admission.enter()
    for (const pauseMs of [100, 200, 400]) {
      await answer('later')
      await vi.advanceTimersByTimeAsync(pauseMs - 1)
      expect(waiting()).toBe(0)
      await vi.advanceTimersByTimeAsync(1)
      expect(waiting()).toBe(1)
    }
    await answer('in')
    expect(heard).toEqual(['later', 'later', 'later', 'in'])
    vi.useRealTimers()
  })

  it('says a refusal once and asks no more', async () => {
    const { admission, answer, heard, waiting } = setDoor()
    admission.enter()
    await answer('revoked')
    expect([heard, waiting()]).toEqual([['revoked'], 0])
  })

  it('that was left, or asked for anew, hears nothing of the question before', async () => {
    const { admission, answer, heard } = setDoor()
    admission.enter()
    admission.leave()
    await answer('in')
    expect(heard).toEqual([])
    admission.enter()
    admission.enter()
    await answer('revoked')
    await answer('in')
    expect(heard).toEqual(['in'])
  })
})
