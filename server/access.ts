import type { Hello } from '../src/protocol/messages.ts'
import type { Role } from '../src/protocol/roles.ts'
import type { RoomName } from '../src/protocol/roomName.ts'

/** Who may come in, and as what. Null refuses. Links and sessions come in through this door. */
export type Access = (room: RoomName, hello: Hello) => Promise<Role | null>

/** Until there are links, whoever knows the address of a map may edit it; its other documents are closed to all. */
export const openAccess: Access = async (room) => (room.document === 'map' ? 'editor' : null)
