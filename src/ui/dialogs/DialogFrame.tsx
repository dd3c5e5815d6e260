import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../text/useText.ts'
import './dialogs.css'

type Props = {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  readonly foot?: ReactNode
  readonly isToRead?: boolean
  /** For tables. */
  readonly isWide?: boolean
  /** Something in it would be lost: neither Escape nor a press beside it closes. */
  readonly isHeld?: boolean
}

/**
 * A dialog that keeps the focus while it is open and gives it back afterwards. Only files that load late may use it.
 * One that is only read can have the focus itself, so that keys scroll it.
 */
export function DialogFrame({ title, children, onClose, foot, isToRead = false, isWide = false, isHeld = false }: Props): ReactNode {
  const { common } = useText()
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable={!isHeld} isKeyboardDismissDisabled={isHeld} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={isWide ? 'dialog dialog-wide' : 'dialog'}>
        <Dialog className="dialog-room">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button className="button button-quiet" aria-label={common.close} onPress={onClose}>×</Button>
          </header>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
          <div className="dialog-body" tabIndex={isToRead ? 0 : undefined}>{children}</div>
          <footer className="dialog-foot">{foot ?? <Button className="button button-main" onPress={onClose}>{common.done}</Button>}</footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
