import { Fragment, useId, type ReactNode } from 'react'
import { MAP_KEYS, type MapAction } from '../../map/hand/keyTable.ts'
import { PAGE_KEYS, type PageAction } from '../map/pageKeys.ts'
import { useText } from '../text/useText.ts'
import { DialogFrame } from './DialogFrame.tsx'
import { showCombos } from './showCombos.ts'

/** *Sneltoetsen*: made of the tables that the keys themselves are read from. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { shortcuts } = useText()
  return (
    <DialogFrame title={shortcuts.title} isToRead onClose={onClose}>
      <p className="quiet">{shortcuts.onMapHint}</p>
      <KeyTable title={shortcuts.onMap} rows={(Object.keys(MAP_KEYS) as MapAction[]).map((action) => ({ what: shortcuts.map[action], combos: MAP_KEYS[action] }))} />
      <KeyTable title={shortcuts.everywhere} rows={(Object.keys(PAGE_KEYS) as PageAction[]).map((action) => ({ what: shortcuts.page[action], combos: PAGE_KEYS[action] }))} />
    </DialogFrame>
  )
}

type Row = { readonly what: string; readonly combos: readonly string[] }

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }): ReactNode {
  const { shortcuts } = useText()
  const id = useId()
  return (
    <section className="dialog-section">
      <h3 id={id}>{title}</h3>
      <table className="shortcuts" aria-labelledby={id}>
        <tbody>
          {rows.map(({ what, combos }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td><Combos shown={showCombos(combos, shortcuts.keys, isMac())} or={shortcuts.or} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Combos({ shown, or }: { readonly shown: readonly (readonly string[])[]; readonly or: string }): ReactNode {
  return shown.map((keys, index) => (
    <Fragment key={keys.join(' ')}>
      {index > 0 && ` ${or} `}
      <span className="combo">{keys.map((key, place) => <Fragment key={key}>{place > 0 && ' + '}<kbd>{key}</kbd></Fragment>)}</span>
    </Fragment>
  ))
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
