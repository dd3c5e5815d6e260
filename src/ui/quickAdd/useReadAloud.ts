import { useEffect } from 'react'
import type { Chip } from '../../typing/proposal.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useText } from '../text/useText.ts'
import { chipsAloud } from './quickWords.ts'

/** A pause in typing this long means that somebody wants to know. */
const PAUSE_MS = 1_200

/** Speaks what Enter will make, in a pause and not at every key. */
export function useReadAloud(chips: readonly Chip[]): void {
  const { quickAdd } = useText()
  const { say } = useNotices()
  const words = chipsAloud(chips, quickAdd)
  useEffect(() => {
    if (words === '') return
    const timer = setTimeout(() => say(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, say])
}
