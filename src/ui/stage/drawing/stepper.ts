/** Something that is made a step at a time; between two steps whoever typed or pressed is heard. */
export type Making<Made> = () => Generator<void, Made>

export type Stepper<Made> = {
  /** What is being made is finished first, so that somebody who keeps changing their mind sees something; of what is asked for meanwhile only the last is made. */
  readonly ask: (making: Making<Made>) => void
}

/** Small steps follow each other in one task this long; then whoever waits goes first. */
const TASK_MS = 12

/** Makes things in short tasks. `later` runs a task after those that wait already. */
export function createStepper<Made>(onMade: (made: Made, making: Making<Made>) => void, later: (task: () => void) => void = (task) => void setTimeout(task), now: () => number = () => performance.now()): Stepper<Made> {
  let busyWith: Making<Made> | null = null
  let next: Making<Made> | null = null

  function begin(making: Making<Made>): void {
    busyWith = making
    const steps = making()
    const step = (): void => {
      const until = now() + TASK_MS
      let made = steps.next()
      while (made.done !== true && now() < until) made = steps.next()
      if (made.done !== true) return later(step)
      busyWith = null
      const waiting = next
      next = null
      onMade(made.value, making)
      if (waiting) begin(waiting)
    }
    later(step)
  }

  return {
    ask(making) {
      if (busyWith === null) begin(making)
      else next = making === busyWith ? null : making
    },
  }
}
