import type { Colleague } from '../../../sync/presence.ts'

/** Somebody who has a field in hand, as far as a mark on it needs. */
export type Editor = { readonly name: string; readonly colour: number }

/** How presence names a field of a thing, or the thing itself when the keyboard is elsewhere in it. */
export function editingPlace(id: string, field: string | undefined): string {
  return field === undefined ? id : `${id}/${field}`
}

/** Who has this field in hand. */
export function editorsOf(colleagues: readonly Colleague[], id: string | null, field: string | undefined): readonly Editor[] {
  if (id === null || field === undefined) return []
  const place = editingPlace(id, field)
  return colleagues.filter(({ editing }) => editing === place).map(({ name, colour }) => ({ name, colour }))
}

/** Whether a colleague's keyboard is anywhere in this thing. */
export function isEditing({ editing }: Colleague, id: string): boolean {
  return editing === id || Boolean(editing?.startsWith(`${id}/`))
}
