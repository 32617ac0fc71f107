import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type PickerDialogProps = {
  readonly size: 'small' | 'medium'
  readonly words: { readonly title: string; readonly insert: string; readonly cancel: string }
  readonly canInsert?: boolean
  readonly onInsert: () => void
  readonly onCancel: () => void
  /** A button before the others. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A dialog that ends with something being put into the text, or not. */
export function PickerDialog(props: PickerDialogProps) {
  const { words, canInsert = true, onInsert, onCancel } = props
  return (
    <Dialog
      title={words.title}
      size={props.size}
      onClose={onCancel}
      footer={
        <>
          {props.extra}
          <Button look="quiet" onPress={onCancel}>
            {words.cancel}
          </Button>
          <Button look="primary" isDisabled={!canInsert} onPress={onInsert}>
            {words.insert}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
