import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text/useText.ts'
import '../message.css'

/** An address of a map that neither this device nor the server has: one clear message instead of an empty map. */
export function GoneMap(): ReactNode {
  const { gone, notFound } = useText()
  return (
    <div className="message">
      <h2>{gone.title}</h2>
      <p className="quiet">{gone.explanation}</p>
      <Link href="/" className="button button-main">{notFound.back}</Link>
    </div>
  )
}
