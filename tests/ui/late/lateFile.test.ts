import { expect, test } from 'vitest'
import { createLateFile } from '../../../src/ui/late/lateFile.ts'

/** A world in which the file can be had or not, the server is there or not, and the test says when it may be back. */
function world() {
  const it = { canBeHad: false, isServerThere: false, loads: 0, waiting: [] as (() => void)[] }
  const file = createLateFile(
    () => {
      it.loads++
      return it.canBeHad ? Promise.resolve('the part') : Promise.reject(new TypeError('no such file'))
    },
    { isServerThere: () => Promise.resolve(it.isServerThere), whenBack: (run) => it.waiting.push(run) },
  )
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { it, file, settled }
}

test('a file that can be had is here, and is fetched once however often it is asked for', async () => {
  const { it, file, settled } = world()
  it.canBeHad = true
  file.ask()
  file.ask()
  await settled()
  file.ask()
  expect(file.get()).toEqual({ phase: 'here', value: 'the part' })
  expect(it.loads).toBe(1)
})

test('without a connection it is missing, waits, says when it is being tried, and comes when it can be had', async () => {
  const { it, file, settled } = world()
  file.ask()
  await settled()
  expect(file.get()).toEqual({ phase: 'missing', because: 'noConnection', isTrying: false })
  it.waiting.shift()?.()
  expect(file.get()).toMatchObject({ isTrying: true })
  await settled()
  expect(file.get()).toMatchObject({ phase: 'missing', isTrying: false })
  it.canBeHad = true
  it.waiting.shift()?.()
  await settled()
  expect(file.get()).toEqual({ phase: 'here', value: 'the part' })
})

test('a server that is there without the file is asked twice, and then nothing waits: the page must be loaded again', async () => {
  const { it, file, settled } = world()
  it.isServerThere = true
  file.ask()
  await settled()
  expect(file.get()).toEqual({ phase: 'missing', because: 'notServed', isTrying: false })
  expect(it.loads).toBe(2)
  expect(it.waiting).toEqual([])
})

test('a connection that came back between the file and the question about the server is no reason to load the page again', async () => {
  const { it, file, settled } = world()
  it.isServerThere = true
  file.ask()
  it.canBeHad = true
  await settled()
  expect(file.get()).toEqual({ phase: 'here', value: 'the part' })
})
