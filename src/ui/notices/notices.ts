/** Something to press in a notice; pressing it also closes the notice. */
export type NoticeAction = { readonly label: string; readonly run: () => void }

/** One message. It stays until somebody closes it or a newer one of its kind takes its place; without an action also no longer than reading it takes. */
export type Notice = {
  readonly kind: string
  readonly text: string
  readonly action: NoticeAction | null
}

/** Messages of this tab, and what was said last to whoever hears the screen. */
export type Notices = {
  get(): readonly Notice[]
  subscribe(listener: () => void): () => void
  show(notice: Notice): void
  dismiss(kind: string): void
  /** Speaks once and shows nothing. */
  say(text: string): void
  said(): string
}

export function createNotices(): Notices {
  let shown: readonly Notice[] = []
  let said = ''
  const listeners = new Set<() => void>()
  const tell = (): void => listeners.forEach((listener) => listener())
  return {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show(notice) {
      shown = [...shown.filter(({ kind }) => kind !== notice.kind), notice]
      tell()
    },
    dismiss(kind) {
      shown = shown.filter((notice) => notice.kind !== kind)
      tell()
    },
    say(text) {
      // The same sentence twice in a row is only heard twice when it differs.
      said = text === said ? `${text}\u00a0` : text
      tell()
    },
    said: () => said,
  }
}
