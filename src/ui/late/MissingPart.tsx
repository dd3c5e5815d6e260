import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { isServerThere } from './server.ts'
import './late.css'

/** Why a part of the app is not here, and how to ask for it again. */
export type Missing = { readonly because: 'noConnection' | 'notServed'; readonly isTrying: boolean; readonly again: () => void }

/** In the place of a part that could not be fetched: one sentence, and the one thing to do. */
export function MissingPart({ missing: { because, isTrying, again }, children }: { readonly missing: Missing; /** What else can be done. */ readonly children?: ReactNode }): ReactNode {
  const { late, broken } = useText()
  // Loaded without a connection, the page would be gone.
  const reload = async (): Promise<void> => ((await isServerThere()) ? location.reload() : again())
  return (
    <div className="missing-part">
      <p role="status">{late[because]}</p>
      <div className="missing-buttons">
        {because === 'notServed'
          ? <button type="button" className="button button-main" onClick={() => void reload()}>{broken.reload}</button>
          : <button type="button" className="button" aria-disabled={isTrying} onClick={again}>{isTrying ? late.trying : late.again}</button>}
        {children}
      </div>
    </div>
  )
}
