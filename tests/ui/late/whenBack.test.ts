import { expect, test } from 'vitest'
import { createReturns } from '../../../src/ui/late/whenBack.ts'

function clock() {
  const set: { run: () => void; ms: number; isCancelled: boolean }[] = []
  const wait = (run: () => void, ms: number) => {
    const timer = { run, ms, isCancelled: false }
    set.push(timer)
    return () => {
      timer.isCancelled = true
    }
  }
  return { set, wait }
}

test('whoever waits is tried by the clock, one timer for all, with longer and longer pauses', () => {
  const { set, wait } = clock()
  const { whenBack } = createReturns(new EventTarget(), wait)
  const tried: string[] = []
  const again = (name: string) => (): void => {
    tried.push(name)
    whenBack(again(name))
  }
  whenBack(again('one'))
  whenBack(again('other'))
  for (let round = 0; round < 6; round++) set.at(-1)?.run()
  expect(tried).toHaveLength(12)
  expect(set.map(({ ms }) => ms)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

test('*online* and the relay try at once, each waiter once, and begin with a short pause again', () => {
  const { set, wait } = clock()
  const network = new EventTarget()
  const { whenBack, isBack } = createReturns(network, wait)
  const tried: string[] = []
  whenBack(() => tried.push('one'))
  network.dispatchEvent(new Event('online'))
  expect(tried).toEqual(['one'])
  expect(set[0]?.isCancelled).toBe(true)
  whenBack(() => tried.push('two'))
  isBack()
  isBack()
  expect(tried).toEqual(['one', 'two'])
  whenBack(() => tried.push('three'))
  expect(set.map(({ ms }) => ms)).toEqual([2_000, 2_000, 2_000])
})
