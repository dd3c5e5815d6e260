import type { ReactNode } from 'react'
import { useText } from './text/useText.ts'
import './message.css'

/** What is left when something of ours broke. */
export function BrokenScreen({ error }: { readonly error: Error }): ReactNode {
  const { broken } = useText()
  return (
    <main className="message" role="alert">
      <h1>{broken.title}</h1>
      <p className="quiet">{broken.explanation}</p>
      <button type="button" className="button button-main" onClick={() => location.reload()}>{broken.reload}</button>
      <details>
        <summary>{broken.details}</summary>
        <p className="small quiet">{error.message}</p>
      </details>
    </main>
  )
}
