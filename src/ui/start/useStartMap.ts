import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useDevice } from '../device/deviceContext.ts'
import { exampleInAddress, type ExampleName } from './examples.ts'
import { copyExample, prepareToStart, startEmptyMap, startFromFiles } from './startMap.ts'

/** `page`: the page of a map could not be fetched. */
export type StartFailure = 'example' | 'storage' | 'page'

type StartMap = {
  readonly startEmpty: () => void
  /** A new map with what these files hold laid beside it. */
  readonly startFrom: (files: readonly File[]) => void
  readonly openExample: (name: ExampleName) => void
  /** What is being opened: an example, an empty map, or nothing. */
  readonly opening: ExampleName | 'empty' | null
  readonly failure: StartFailure | null
  /** The address asked for an example, and it is on its way. */
  readonly isPassing: boolean
}

/** Begins maps. An address that names an example opens a copy of it at once, in its place in the history. */
export function useStartMap(): StartMap {
  const [, navigate] = useLocation()
  const { database } = useDevice()
  const asked = exampleInAddress(useSearch())
  const [opening, setOpening] = useState<StartMap['opening']>(asked)
  const [failure, setFailure] = useState<StartMap['failure']>(null)

  useEffect(() => {
    const open = async (name: ExampleName): Promise<void> => {
      const id = await copyExample(database, name).catch(() => null)
      if (id) return navigate(`/m/${id}`, { replace: true })
      setOpening(null)
      setFailure('example')
    }
    void prepareToStart()
    if (asked) void open(asked)
  }, [asked, database, navigate])

  async function start(what: ExampleName | 'empty', make: Promise<string | null>): Promise<void> {
    setOpening(what)
    setFailure(null)
    const id = await make.catch(() => null)
    if (id) return navigate(`/m/${id}`)
    setOpening(null)
    setFailure(what !== 'empty' ? 'example' : (await prepareToStart()) ? 'storage' : 'page')
  }

  return {
    startEmpty: () => void start('empty', startEmptyMap(database)),
    startFrom: (files) => void start('empty', startFromFiles(database, files)),
    openExample: (name) => void start(name, copyExample(database, name)),
    opening,
    failure,
    isPassing: asked !== null && opening === asked,
  }
}
