/** What a storage of the browser answers, or null where it refuses: where a person blocked it even asking for it throws. */
export function attempt<Answer>(work: () => Answer): Answer | null {
  try {
    return work()
  } catch {
    return null
  }
}
