/** Something that is made a step at a time; between two steps whoever typed or pressed is heard. */
export type Making<Made> = () => Generator<void, Made>

export type Stepper<Made> = {
  /** What is being made is finished first, so that somebody who keeps changing their mind sees something; of what is asked for meanwhile only the last is made. */
  readonly ask: (making: Making<Made>) => void
  /** Makes nothing any more of all that was asked. */
  readonly stop: () => void
}

/** `later` runs a task after those that wait already; `now` is in milliseconds. */
export type Tasks = { readonly later: (task: () => void) => void; readonly now: () => number }

/** Steps are taken together for so long: a key waits no longer, and the pauses between tasks stay small beside the work. */
const TASK_MS = 12

/** Makes things in tasks of some steps each. */
export function createStepper<Made>(onMade: (made: Made, making: Making<Made>) => void, { later, now }: Tasks = { later: inNextTask, now: () => performance.now() }): Stepper<Made> {
  let busyWith: Making<Made> | null = null
  let next: Making<Made> | null = null
  let current: Generator<void, Made> | null = null

  function begin(making: Making<Made>): void {
    busyWith = making
    const steps = making()
    current = steps
    const work = (): void => {
      if (current !== steps) return
      const end = now() + TASK_MS
      do {
        const { done, value } = steps.next()
        if (done === true) return finish(value, making)
      } while (now() < end)
      later(work)
    }
    later(work)
  }

  function finish(made: Made, making: Making<Made>): void {
    busyWith = null
    current = null
    const waiting = next
    next = null
    onMade(made, making)
    if (waiting && busyWith === null) begin(waiting)
  }

  return {
    ask(making) {
      if (busyWith === null) begin(making)
      else next = making === busyWith ? null : making
    },
    stop() {
      busyWith = null
      current = null
      next = null
    },
  }
}

const waiting: (() => void)[] = []
let channel: MessageChannel | null = null

/** A message comes at once; a timer that is set again and again waits four milliseconds each time. */
function inNextTask(task: () => void): void {
  if (channel === null) {
    channel = new MessageChannel()
    channel.port1.addEventListener('message', () => waiting.shift()?.())
    channel.port1.start()
  }
  waiting.push(task)
  channel.port2.postMessage(null)
}
