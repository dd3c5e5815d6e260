/**
 * Style sheets that did not come with their part. Vite asks for each only once: the next attempt would go on without it, and
 * show the part bare. So they are asked for again when the connection may be back, and by whoever calls what this answers,
 * which waits until that was tried.
 */
export function watchLostStyles(page: Document, whenBack: (run: () => void) => void): () => Promise<void> {
  const lost = new Set<string>()

  function onError({ target }: Event): void {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
    lost.add(target.href)
    target.remove()
    whenBack(askAgain)
  }

  function ask(href: string): Promise<void> {
    lost.delete(href)
    const link = Object.assign(page.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href })
    const isTried = new Promise<void>((resolve) => {
      for (const end of ['load', 'error']) link.addEventListener(end, () => resolve())
    })
    page.head.append(link)
    return isTried
  }

  const bringBack = async (): Promise<void> => void (await Promise.all([...lost].map(ask)))
  const askAgain = (): void => void bringBack()
  // Such an event does not rise, so that it is heard on its way down.
  page.addEventListener('error', onError, { capture: true })
  return bringBack
}
