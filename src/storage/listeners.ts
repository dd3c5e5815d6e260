/** Who wants to hear of something. */
export type Listeners<News> = {
  /** Answers how to stop hearing of it. */
  readonly add: (listener: (news: News) => void) => () => void
  readonly tell: (news: News) => void
}

export function createListeners<News>(): Listeners<News> {
  const all = new Set<(news: News) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell: (news) => all.forEach((listener) => listener(news)),
  }
}
