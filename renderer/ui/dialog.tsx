import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'

export type DialogProps = {
  readonly title: string
  readonly size: 'small' | 'medium' | 'large' | 'full'
  /** Escape closes; a press outside does not, so that no work is lost by accident. */
  readonly onClose: () => void
  /** `custom`: the content shows the title itself, in a `DialogTitle`. */
  readonly head?: 'title' | 'custom'
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A dialog is open for as long as it is mounted. */
export function Dialog({ title, size, onClose, head = 'title', footer, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className={classNames(styles.overlay)}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={classNames(styles.dialog)}>
          {head === 'title' && <DialogTitle>{title}</DialogTitle>}
          <div className={classNames(styles.content, head === 'custom' && styles.bare)}>
            {children}
          </div>
          {footer && <div className={styles.footer}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export function DialogTitle({ children }: { readonly children: ReactNode }) {
  return (
    <Heading slot="title" level={2} className={classNames(styles.title)}>
      {children}
    </Heading>
  )
}
