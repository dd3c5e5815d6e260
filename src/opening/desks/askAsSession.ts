import { postJson, type Door } from '../../sync/door.ts'
import { ATTEMPT_MS } from '../../sync/retry.ts'

/** Asks the relay something with the session of this tab, once more with a new one where it was forgotten. Null when nobody answered. */
export async function askAsSession(door: Door, address: string, act: object): Promise<Readonly<Record<string, unknown>> | null> {
  const ask = async (): Promise<Readonly<Record<string, unknown>> | null> => {
    if ((await door.ask()) === 'later') return null
    return postJson(address, { session: door.session(), ...act }, { timeoutMs: ATTEMPT_MS })
  }
  const answer = await ask()
  if (answer?.['error'] !== 'session') return answer
  door.forget()
  return ask()
}
