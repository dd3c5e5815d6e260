import { useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from './text/useText.ts'
import './message.css'

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  const { notFound, common } = useText()
  useEffect(() => {
    document.title = `${notFound.title} · ${common.appName}`
  }, [notFound, common])
  return (
    <main className="message">
      <h1>{notFound.title}</h1>
      <p className="quiet">{notFound.explanation}</p>
      <Link href="/" className="button button-main">{notFound.back}</Link>
    </main>
  )
}
