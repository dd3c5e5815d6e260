import { createContext } from 'react'

/** Which record the fields inside belong to; null where what is half typed is not kept. */
export const DraftScopeContext = createContext<string | null>(null)
