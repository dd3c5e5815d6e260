import { describe, expect, it } from 'vitest'
import { createStepper, type Making } from '../../src/map/stepper.ts'

/** Tasks that wait until the test runs them, one at a time; every look at the clock takes `stepMs`. */
function tasks(stepMs = 100) {
  const waiting: (() => void)[] = []
  let time = 0
  return { tasks: { later: (task: () => void) => void waiting.push(task), now: () => (time += stepMs) }, runOne: () => waiting.shift()?.(), runAll: () => { while (waiting.length > 0) waiting.shift()?.() } }
}

describe('what is made in steps', () => {
  const making = (name: string, done: string[]): Making<string> => function* () {
    for (const step of [1, 2]) {
      done.push(`${name}${step}`)
      yield
    }
    return name
  }

  it('takes a task for a step that takes long, and is there after the last', () => {
    const { tasks: given, runOne } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    createStepper<string>((each) => made.push(each), given).ask(making('a', done))
    expect([done, made]).toEqual([[], []])
    runOne()
    expect([done, made]).toEqual([['a1'], []])
    runOne()
    runOne()
    expect([done, made]).toEqual([['a1', 'a2'], ['a']])
  })

  it('finishes what it is at, and then makes only the last that was asked for meanwhile', () => {
    const { tasks: given, runOne, runAll } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    const stepper = createStepper<string>((each) => made.push(each), given)
    stepper.ask(making('a', done))
    runOne()
    for (const name of ['b', 'c', 'd']) stepper.ask(making(name, done))
    runAll()
    expect([done, made]).toEqual([['a1', 'a2', 'd1', 'd2'], ['a', 'd']])
  })

  it('forgets what was asked for when somebody goes back to what is being made', () => {
    const { tasks: given, runAll } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    const [stepper, first] = [createStepper<string>((each) => made.push(each), given), making('a', done)]
    stepper.ask(first)
    stepper.ask(making('b', done))
    stepper.ask(first)
    runAll()
    expect(made).toEqual(['a'])
  })

  it('takes short steps together in one task', () => {
    const { tasks: given, runOne } = tasks(1)
    const [done, made]: [string[], string[]] = [[], []]
    createStepper<string>((each) => made.push(each), given).ask(making('a', done))
    runOne()
    expect([done, made]).toEqual([['a1', 'a2'], ['a']])
  })

  it('makes nothing any more once it is stopped, and anew what is asked for after that', () => {
    const { tasks: given, runOne, runAll } = tasks()
    const [done, made]: [string[], string[]] = [[], []]
    const [stepper, first] = [createStepper<string>((each) => made.push(each), given), making('a', done)]
    stepper.ask(first)
    runOne()
    stepper.ask(making('b', done))
    stepper.stop()
    stepper.ask(first)
    runAll()
    expect([done, made]).toEqual([['a1', 'a1', 'a2'], ['a']])
  })
})
