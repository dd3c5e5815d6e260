import type { ReactNode } from 'react'
import type { Colleague } from '../../../sync/presence.ts'
import { useThemeName } from '../../device/useThemeName.ts'
import { initialsOf, personColour } from '../../map/peopleColours.ts'

/** Somebody's initials in their colour; for the eye only. */
export function PersonSign({ colleague: { name, colour } }: { readonly colleague: Colleague }): ReactNode {
  const theme = useThemeName()
  return <span className="person" style={{ background: personColour(colour, theme) }} aria-hidden="true">{initialsOf(name) || '·'}</span>
}
