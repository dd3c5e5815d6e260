import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * Answers who knocks while the port is ours and the store is not open yet: come back in a moment. Without listeners node
 * leaves such a request, or a websocket on its way in, without any answer, and a browser waits minutes for one.
 * Answers how to stop, for when the real doors open.
 */
export function turnAwayEarlyCallers(server: Server): () => void {
  const onRequest = (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '1', Connection: 'close' }).end('Starting.')
  }
  const onUpgrade = (_request: IncomingMessage, stream: Duplex): void => void stream.destroy()
  server.on('request', onRequest)
  server.on('upgrade', onUpgrade)
  return () => {
    server.off('request', onRequest)
    server.off('upgrade', onUpgrade)
  }
}
