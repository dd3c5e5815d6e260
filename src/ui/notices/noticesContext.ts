import { createContext, useContext } from 'react'
import { assert } from '../../model/result.ts'
import type { Notices } from './notices.ts'

export const NoticesContext = createContext<Notices | null>(null)

export function useNotices(): Notices {
  const notices = useContext(NoticesContext)
  assert(notices, 'notices are shown inside MapPage')
  return notices
}
