import type { ReactNode } from 'react'
import { NoticeStack } from '../../notices/NoticeStack.tsx'
import { NoWayIn, type ShutBecause } from './NoWayIn.tsx'
import { OpenLastGood } from './OpenLastGood.tsx'

/** Instead of the map, when it may not be shown; what this person had not sent yet is offered beside it. */
export function ShutMap({ because }: { readonly because: ShutBecause }): ReactNode {
  return (
    <main className="room room-shut">
      <NoWayIn because={because}>{because === 'setApart' && <OpenLastGood />}</NoWayIn>
      <NoticeStack />
    </main>
  )
}
