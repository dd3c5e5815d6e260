import { expect, it } from 'vitest'
import { formatRoomName, parseRoomName, roomOfAddress } from '../../src/protocol/roomName.ts'

const ID = '0123456789abcdefghjkmnpqrs'

it.each(['map', 'contacts', 'inbox', 'sessions'] as const)('reads and writes the room of %s', (document) => {
  const room = { mapId: ID, document }
  expect(parseRoomName(formatRoomName(room))).toEqual(room)
  expect(roomOfAddress(`/sync/${ID}/${document}?x=1`)).toEqual(room)
})

it.each(['', ID, `${ID}/`, `${ID}/other`, `${ID}/map/`, `${ID}/map/x`, `/${ID}/map`, 'short/map', `${ID.toUpperCase()}/map`, `${'a'.repeat(41)}/map`, '../../../etc/map', `${ID}%2Fmap`, '__proto__/map'])(
  'finds no room in %j', (text) => expect(parseRoomName(text)).toBeNull(),
)

it('finds no room outside its own path', () => expect(roomOfAddress(`/other/${ID}/map`)).toBeNull())
