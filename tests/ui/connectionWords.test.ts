import { describe, expect, it } from 'vitest'
import type { ConnectionStatus } from '../../src/sync/connectionStatus.ts'
import { connectionWords } from '../../src/ui/bar/connectionWords.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'

const ROWS: readonly (readonly [ConnectionStatus, 'good' | 'wait' | 'bad', string, string])[] = [
  [{ phase: 'connecting' }, 'wait', 'Verbinden…', 'Connecting…'],
  [{ phase: 'saved' }, 'good', 'Opgeslagen', 'Saved'],
  [{ phase: 'waiting', changes: 1 }, 'wait', '1 wijziging wacht', '1 change waiting'],
  [{ phase: 'waiting', changes: 3 }, 'wait', '3 wijzigingen wachten', '3 changes waiting'],
  [{ phase: 'offline', changes: 3 }, 'wait', 'Offline', 'Offline'],
  [{ phase: 'full', changes: 2 }, 'bad', 'Geen ruimte meer', 'No room left'],
  [{ phase: 'noAccess' }, 'bad', 'Geen toegang', 'No access'],
  [{ phase: 'stopped', reason: 'gone', changes: 0 }, 'bad', 'De server kent deze kaart niet', 'The server does not know this map'],
]

describe('the badge', () => {
  it.each(ROWS)('%j', (status, tone, dutch, english) => {
    expect(connectionWords(status, nl.connection)).toMatchObject({ tone, short: dutch })
    expect(connectionWords(status, en.connection)).toMatchObject({ tone, short: english })
  })

  it('promises safety in one state only', () => {
    expect(ROWS.filter(([status]) => connectionWords(status, nl.connection).tone === 'good').map(([{ phase }]) => phase)).toEqual(['saved'])
  })

  it('says what is on this device only when it has stopped', () => {
    const { explanation } = connectionWords({ phase: 'stopped', reason: 'epoch', changes: 2 }, nl.connection)
    expect(explanation).toContain('2 wijzigingen staan alleen op dit apparaat')
  })
})
