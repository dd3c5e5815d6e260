/** A socket class that y-websocket can be given, which reports each frame that goes out. */
export type SocketClass = typeof WebSocket

/**
 * Reports only what was handed to an open socket: a closing one takes a frame without complaint and drops it.
 * y-websocket knows no hook for what it sends, and the acknowledgement counts exactly that.
 */
export function reportingSocket(Base: SocketClass, onSent: (socket: WebSocket, frame: Uint8Array) => void): SocketClass {
  return class ReportingSocket extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (this.readyState === Base.OPEN && data instanceof Uint8Array) onSent(this, data)
    }
  }
}
