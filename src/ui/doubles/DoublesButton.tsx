import type { ReactNode } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useDoublesCount } from './useDoubles.ts'

type Props = { /** In a row that is always in sight it is only there while somebody looks double. */ readonly isWide?: boolean; readonly onOpen?: () => void }

/** Opens the doubles of the map, with how many pairs there are. */
export function DoublesButton({ isWide = false, onOpen }: Props): ReactNode {
  const { doubles: text } = useText()
  const { session } = useOpenMap()
  const count = useDoublesCount()
  if (isWide && count === 0) return null
  return <button type="button" className={isWide ? 'button button-quiet small' : 'button button-quiet'} aria-haspopup="dialog" onClick={() => [onOpen?.(), session.setState({ comparing: 'all' })]}>{text.open(count)}</button>
}
