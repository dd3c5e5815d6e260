import { useEffect, useState } from 'react'
import { readKeyFile, writeKeyFile } from '../../../formats/keyFile.ts'
import { readOwnedMaps, takeOwnedMaps } from '../../../storage/ownedMaps.ts'
import { today } from '../../controls/today.ts'
import { useDevice } from '../../device/deviceContext.ts'
import { saveFile } from '../../saveFile.ts'
import { useText } from '../../text/useText.ts'
import { useShelf } from '../useShelf.ts'

/** Far above any such file. */
const MAX_FILE_BYTES = 8 * 1024 * 1024

type KeyFileDesk = {
  /** What happened, or what is the matter; one of the two at most. */
  readonly said: string | null
  readonly problem: string | null
  readonly isOwner: boolean
  readonly save: () => Promise<void>
  readonly load: (file: File) => Promise<void>
}

/** Saves the keys of this device's maps to a file, and takes those of another device from one. */
export function useKeyFile(): KeyFileDesk {
  const { keys: text } = useText()
  const { database } = useDevice()
  const shelf = useShelf()
  const [answer, setAnswer] = useState<Pick<KeyFileDesk, 'said' | 'problem'>>({ said: null, problem: null })
  const [isOwner, setOwner] = useState(false)
  useEffect(() => {
    const look = async (): Promise<void> => setOwner(database !== null && shelf !== null && (await readOwnedMaps(database).catch(() => [])).length > 0)
    void look()
  }, [database, shelf])

  async function save(): Promise<void> {
    const keys = database ? await readOwnedMaps(database).catch(() => []) : []
    saveFile(text.fileName(today()), writeKeyFile({ app: location.origin, keys }, text.warning))
    setAnswer({ said: text.saved(keys.length), problem: null })
  }

  async function take(file: File): Promise<Pick<KeyFileDesk, 'said' | 'problem'>> {
    const read = file.size <= MAX_FILE_BYTES ? readKeyFile(await file.text()) : null
    if (!read?.ok) return { said: null, problem: text.bad }
    if (read.value.app !== location.origin) return { said: null, problem: text.elsewhere(read.value.app) }
    const taken = database && (await takeOwnedMaps(database, read.value.keys, Date.now()))
    if (taken === null) return { said: null, problem: text.failed }
    return { said: taken === 0 ? text.nothingNew : text.loaded(taken), problem: null }
  }

  async function load(file: File): Promise<void> {
    setAnswer(await take(file).catch(() => ({ said: null, problem: text.failed })))
  }

  return { ...answer, isOwner, save, load }
}
