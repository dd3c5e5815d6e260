import { watchLostStyles } from './lostStyles.ts'
import { createReturns } from './whenBack.ts'

/** For the whole page, as the next. */
export const { whenBack, isBack } = createReturns(window)

export const bringLostStyles = watchLostStyles(document, whenBack)

/** Whether the server of this page answers, and not the sign-in page of a Wi-Fi in its place. Never from a cache. */
export async function isServerThere(): Promise<boolean> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' })
    return answer.ok && (await answer.text()) === 'alive'
  } catch {
    return false
  }
}
