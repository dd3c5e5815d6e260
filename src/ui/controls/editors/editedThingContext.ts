import { createContext } from 'react'

/** The id of what the fields around here belong to; null where colleagues need not know. */
export const EditedThingContext = createContext<string | null>(null)
