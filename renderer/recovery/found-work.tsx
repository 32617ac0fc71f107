import { useEffect, useState } from 'react'
import type { Result } from '../../shared/base/result.ts'
import type { FoundDraft, FoundDrafts, LostDraft } from '../../shared/contract/draft.ts'
import type { DraftId, OpenedProject } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { openDraft, openSaved } from '../commands/document-actions.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { lookForDrafts } from './look-for-drafts.ts'
import { UnsavedWork } from './unsaved-work.tsx'

const text = texts.recovery
const none: FoundDrafts = { found: [], lost: [] }

export type FoundWorkProps = {
  readonly isBusy: boolean
  readonly onOpen: (open: () => Promise<Result<OpenedProject> | null>) => void
}

/** The unsaved work on the first screen, looked for when it is shown. */
export function FoundWork({ isBusy, onOpen }: FoundWorkProps) {
  const [drafts, setDrafts] = useState(none)
  const [toDrop, setToDrop] = useState<FoundDraft | LostDraft | null>(null)
  // What is still being read may come with work that was given up meanwhile.
  const [dropped, setDropped] = useState<ReadonlySet<DraftId>>(new Set())
  useEffect(() => lookForDrafts(setDrafts), [])
  const drop = async ({ draft }: FoundDraft | LostDraft) => {
    setToDrop(null)
    await api().dropDraft({ draft })
    setDropped((before) => new Set(before).add(draft))
  }
  const isKept = ({ draft }: FoundDraft | LostDraft) => !dropped.has(draft)
  return (
    <>
      <UnsavedWork
        found={drafts.found.filter(isKept)}
        lost={drafts.lost.filter(isKept)}
        now={new Date()}
        isBusy={isBusy}
        onOpen={({ draft, file, title }) =>
          onOpen(() => openDraft(draft, file?.name ?? (title || texts.workspace.untitled)))
        }
        onOpenSaved={(file) => onOpen(() => openSaved(file))}
        onDrop={(draft) => ('title' in draft ? setToDrop(draft) : void drop(draft))}
      />
      {toDrop && (
        <DropQuestion
          draft={toDrop}
          onCancel={() => setToDrop(null)}
          onDrop={() => void drop(toDrop)}
        />
      )}
    </>
  )
}

type DropQuestionProps = {
  readonly draft: FoundDraft | LostDraft
  readonly onCancel: () => void
  readonly onDrop: () => void
}

function DropQuestion({ draft, onCancel, onDrop }: DropQuestionProps) {
  const title = 'title' in draft ? draft.title : ''
  return (
    <Dialog
      title={text.dropTitle}
      size="small"
      onClose={onCancel}
      footer={
        <>
          <Button look="quiet" autoFocus onPress={onCancel}>
            {text.cancel}
          </Button>
          <Button onPress={onDrop}>{text.drop}</Button>
        </>
      }
    >
      <p>{text.dropText(title || texts.workspace.untitled)}</p>
    </Dialog>
  )
}
