import { useContext, useRef } from 'react'
import type { KeptDraft } from '../../../storage/drafts/drafts.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { DraftScopeContext } from '../drafts/draftScopeContext.ts'

/** The place on this device for what is half typed in one field. */
export type KeptText = {
  /** What was left here before the page was loaded again. Null where nothing may be written now. */
  find(): KeptDraft | null
  /** Empty text, and text that says what stands there, is nothing to keep. */
  keep(draft: KeptDraft): void
  drop(): void
}

type KeptTextOptions = { /** For what is no part of the map: also who may only read it types here. */ readonly mayOnlyRead?: boolean }

/** `name` tells the fields of one record apart: their name in the data, else their label. Outside a `DraftScope` nothing is kept. */
export function useKeptText(name: string, { mayOnlyRead = false }: KeptTextOptions = {}): KeptText {
  const scope = useContext(DraftScopeContext)
  const { drafts, isReadOnly } = useOpenMap()
  const field = scope === null ? null : `${scope}/${name}`
  // In another language the label is another; what was kept under the first is still this field's.
  const keptAs = useRef(field)

  function drop(): void {
    if (keptAs.current !== null) drafts.drop(keptAs.current)
  }

  return {
    find: () => (field === null || (isReadOnly.get() && !mayOnlyRead) ? null : drafts.find(field)),
    keep(draft) {
      if (keptAs.current !== field || draft.text.trim() === '' || draft.text === draft.base) drop()
      keptAs.current = field
      if (field !== null && draft.text.trim() !== '' && draft.text !== draft.base) drafts.keep(field, draft)
    },
    drop,
  }
}
