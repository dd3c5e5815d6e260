import type { Door, DoorRefusal } from './door.ts'
import { retryPause } from './retry.ts'

export type AdmissionParts = {
  /** Null where no link is needed. */
  readonly door: Door | null
  readonly onIn: () => void
  readonly onLater: () => void
  readonly onRefused: (refusal: DoorRefusal) => void
  readonly random: () => number
}

/** What stands before the first websocket, and before each one after a session ended: asking at the door. */
export type Admission = {
  /** Asks now, and again until somebody answers. */
  readonly enter: () => void
  readonly leave: () => void
}

export function createAdmission({ door, onIn, onLater, onRefused, random }: AdmissionParts): Admission {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = 0
  let failures = 0

  function leave(): void {
    asking += 1
    clearTimeout(timer)
  }

  async function ask(asked: Door): Promise<void> {
    leave()
    const mine = asking
    const answer = await asked.ask()
    // Somebody left, or asked anew, meanwhile.
    if (mine !== asking) return
    if (answer === 'later') {
      timer = setTimeout(() => void ask(asked), retryPause(failures, random()))
      failures += 1
      return onLater()
    }
    failures = 0
    if (answer === 'in') onIn()
    // Who comes for a checkpoint fetches that, and has no business in the room.
    else if (answer !== 'fixed') onRefused(answer)
  }

  return { enter: () => (door ? void ask(door) : onIn()), leave }
}
