/** Makes what is made in steps with a task for each, so that whoever types is heard in between. Null where somebody else made the last steps meanwhile. */
export async function stepsApart<Made>(steps: Generator<void, Made>, later: (run: () => void) => void = (run) => void setTimeout(run)): Promise<Made | null> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value ?? null
    await new Promise<void>((resolve) => later(resolve))
  }
}
