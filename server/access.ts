import type { CloseReason } from '../src/protocol/closeCodes.ts'
import type { Hello } from '../src/protocol/messages.ts'
import type { Extra, Role } from '../src/protocol/roles.ts'
import type { RoomName } from '../src/protocol/roomName.ts'

/** Let in, as what and by which link (empty for none), until `leave`; or refused. */
export type Admission =
  | { readonly ok: true; readonly role: Role; readonly extras: readonly Extra[]; readonly link: string; readonly leave: () => void }
  | { readonly ok: false; readonly reason: Extract<CloseReason, 'gone' | 'revoked' | 'session'> }

/**
 * Who may come in, and as what. Missing and forbidden answer alike: `gone`.
 *
 * `onEnd` is called at most once, when what let this connection in is over, or lets something else from now on; from then on
 * nothing of it may count. It may come before the answer.
 */
export type Access = (room: RoomName, hello: Hello, onEnd: (because: 'revoked' | 'session') => void) => Promise<Admission>
