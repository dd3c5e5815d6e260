import { describe, expect, it } from 'vitest'
import { createStepper, type Making } from '../../src/ui/stage/drawing/stepper.ts'

/** Tasks that wait until the test runs them, one at a time. */
function tasks() {
  const waiting: (() => void)[] = []
  return { later: (task: () => void) => void waiting.push(task), runOne: () => waiting.shift()?.(), runAll: () => { while (waiting.length > 0) waiting.shift()?.() } }
}

/** A clock by which every step takes longer than a task may. */
function slowClock(): () => number {
  let time = 0
  return () => (time += 1_000)
}

describe('what is made in steps', () => {
  const making = (name: string, done: string[]): Making<string> => function* () {
    for (const step of [1, 2]) {
      done.push(`${name}${step}`)
      yield
    }
    return name
  }

  it('takes small steps together in one task', () => {
    const { later, runOne } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    createStepper<string>((each) => made.push(each), later, () => 0).ask(making('a', done))
    runOne()
    expect([done, made]).toEqual([['a1', 'a2'], ['a']])
  })

  it('takes a task for every large step, and is there after the last', () => {
    const { later, runOne } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    createStepper<string>((each) => made.push(each), later, slowClock()).ask(making('a', done))
    expect([done, made]).toEqual([[], []])
    runOne()
    expect([done, made]).toEqual([['a1'], []])
    runOne()
    runOne()
    expect([done, made]).toEqual([['a1', 'a2'], ['a']])
  })

  it('finishes what it is at, and then makes only the last that was asked for meanwhile', () => {
    const { later, runOne, runAll } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    const stepper = createStepper<string>((each) => made.push(each), later, slowClock())
    stepper.ask(making('a', done))
    runOne()
    for (const name of ['b', 'c', 'd']) stepper.ask(making(name, done))
    runAll()
    expect([done, made]).toEqual([['a1', 'a2', 'd1', 'd2'], ['a', 'd']])
  })

  it('forgets what was asked for when somebody goes back to what is being made', () => {
    const { later, runAll } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    const [stepper, first] = [createStepper<string>((each) => made.push(each), later, slowClock()), making('a', done)]
    stepper.ask(first)
    stepper.ask(making('b', done))
    stepper.ask(first)
    runAll()
    expect(made).toEqual(['a'])
  })
})
