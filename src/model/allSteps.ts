/** What is made in steps, all of them at once. Between two steps nothing has been made that can be used. */
export function allSteps<Made>(steps: Generator<void, Made>): Made {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
