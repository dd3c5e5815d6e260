import type * as Y from 'yjs'
import type { CloseReason } from '../../src/protocol/closeCodes.ts'
import { encodeNoteNews, type Note, type NoteFate, type NoteNews, type NoteRefusal } from '../../src/protocol/noteMessages.ts'
import { formatRoomName, parseRoomName } from '../../src/protocol/roomName.ts'
import { isFleetingOwner } from '../room/member.ts'
import type { Room } from '../room/room.ts'
import type { RoomRegistry } from '../room/roomRegistry.ts'
import { fatesOf, holdsNote, noteId, writeNote } from './inboxNotes.ts'
import { createNoteLimits } from './noteLimits.ts'

/** One connection that may send notes: on the map itself, never in the inbox. */
export type NoteSender = {
  readonly map: string
  /** Names the link it came in by. */
  readonly link: string
  /** Its device, hashed. */
  readonly owner: string
  readonly send: (frame: Uint8Array) => void
  readonly close: (reason: CloseReason) => void
}

/**
 * Between those who may not open the inbox and the inbox: writes their notes in it, each once, and tells each device what
 * became of its own.
 */
export type NoteDesk = {
  /** Tells what became of the notes of this device, now and whenever that changes. Answers how to leave. */
  join(sender: NoteSender): () => void
  /** Stores a note; the news that names it says that it is durable. */
  take(sender: NoteSender, note: Note): void
  /** Something was committed in a room. */
  onCommitted(roomName: string, doc: Y.Doc): void
}

type Services = { readonly rooms: () => Pick<RoomRegistry, 'visit'>; readonly now: () => number; readonly onTaken: () => void; readonly onFailed: (error: unknown) => void }

const inboxOf = (map: string): string => formatRoomName({ mapId: map, document: 'inbox' })

export function createNoteDesk({ rooms, now, onTaken, onFailed }: Services): NoteDesk {
  const sendersByMap = new Map<string, Map<NoteSender, string>>()
  const isWithin = createNoteLimits(now)
  /** Notes on their way to the disk: the news of the first says it for the second as well. */
  const underway = new Set<string>()

  const say = (sender: NoteSender, news: NoteNews): void => sender.send(encodeNoteNews(news))
  const refuse = (sender: NoteSender, { number }: Note, reason: NoteRefusal): void => say(sender, { fates: [], refused: [{ number, reason }] })

  const tellFates = (asking: readonly NoteSender[], inbox: Y.Doc, isAsked: boolean): void => {
    const fates = fatesOf(inbox, new Set(asking.map(({ owner }) => owner)))
    for (const sender of asking) tell(sender, fates.get(sender.owner) ?? [], isAsked)
  }

  const tell = (sender: NoteSender, fates: readonly NoteFate[], isAsked: boolean): void => {
    const senders = sendersByMap.get(sender.map)
    if (!senders?.has(sender)) return
    const said = JSON.stringify(fates)
    if (!isAsked && senders.get(sender) === said) return
    senders.set(sender, said)
    say(sender, { fates, refused: [] })
  }

  const store = async (sender: NoteSender, note: Note, room: Room): Promise<void> => {
    const id = noteId(sender.owner, note.number)
    if (underway.has(id)) return
    // Also one that is there: to look what became of it takes a walk over the inbox.
    if (!isWithin(`${sender.map} ${sender.owner}`, `${sender.map} ${sender.link}`)) return refuse(sender, note, 'tooMany')
    if (room.read((inbox) => holdsNote(inbox, id))) return room.read((inbox) => tellFates([sender], inbox, true))
    underway.add(id)
    const outcome = await room.write((inbox) => writeNote(inbox, id, note, sender.owner, now())).finally(() => underway.delete(id))
    if (outcome === 'full') refuse(sender, note, 'full')
    else if (outcome === 'failed') sender.close('storage')
    else onTaken()
  }

  /** After `failed` the browser comes back and sends again. */
  const orClose = (sender: NoteSender, work: Promise<unknown>): void => void work.catch((error: unknown) => {
    onFailed(error)
    sender.close('storage')
  })

  return {
    join: (sender) => {
      const senders = sendersByMap.get(sender.map) ?? new Map<NoteSender, string>()
      sendersByMap.set(sender.map, senders.set(sender, '[]'))
      orClose(sender, rooms().visit(inboxOf(sender.map), false, async (room) => room.read((inbox) => tellFates([sender], inbox, false))))
      return () => {
        senders.delete(sender)
        if (senders.size === 0 && sendersByMap.get(sender.map) === senders) sendersByMap.delete(sender.map)
      }
    },
    take: (sender, note) => {
      if (isFleetingOwner(sender.owner)) return refuse(sender, note, 'noDevice')
      orClose(sender, rooms().visit(inboxOf(sender.map), true, (room) => store(sender, note, room)).then((found) => found || sender.close('storage')))
    },
    onCommitted: (roomName, doc) => {
      const room = parseRoomName(roomName)
      if (room?.document !== 'inbox') return
      const senders = sendersByMap.get(room.mapId)
      if (senders) tellFates([...senders.keys()], doc, false)
    },
  }
}
