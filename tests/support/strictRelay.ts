import { join } from 'node:path'
import { startRelay } from '../../server/relay.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { judgeUpdate } from '../../src/protocol/updateGate.ts'

/**
 * A relay that also refuses whatever mentions this word. The app writes nothing that the real one refuses, so that is how a
 * browser test gets to see a refusal.
 */
export const REFUSED_WORD = 'Onaannemelijk'

if (process.argv[1]?.endsWith('strictRelay.ts')) {
  const dataDir = process.env['DATA_DIR'] ?? join(import.meta.dirname, 'data')
  const relay = await startRelay({
    settings: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 0) },
    openStore: () => openSqliteStore({ dataDir }),
    log: () => {},
    distDir: join(import.meta.dirname, '../../dist'),
    judge: (bytes, update, view, sender) =>
      JSON.stringify(update.structs.map((struct) => ('content' in struct ? struct.content : null))).includes(REFUSED_WORD)
        ? { verdict: 'refused', reason: 'value' }
        : judgeUpdate(bytes, update, view, sender),
  })
  console.log(`The strict relay is ready: http://127.0.0.1:${relay.port}`)
  process.on('SIGTERM', () => void relay.stop().then(() => process.exit(0)))
}
