import type { ReactNode } from 'react'
import { MissingDialog } from '../late/MissingDialog.tsx'
import type { Missing } from '../late/MissingPart.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { leaveFullScreen } from '../present/fullScreen.ts'
import { MapScreen } from './MapScreen.tsx'

/** What shows the views could not be fetched: the map stays, and says so. */
export function MissingPresentation({ missing }: { readonly missing: Missing }): ReactNode {
  const { session } = useOpenMap()
  const stop = (): void => {
    leaveFullScreen()
    session.setState({ isPresenting: false })
  }
  return (
    <>
      <MapScreen />
      <MissingDialog missing={missing} onClose={stop} />
    </>
  )
}
