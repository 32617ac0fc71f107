import { ArrowUp } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { FilePurpose } from '../../shared/contract/ipc.ts'
import type { ChosenFile, FolderListing } from '../../shared/contract/values.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './file-dialog.module.css'
import { completeFileName, isFileNameAllowed, isSaving } from './file-name.ts'
import { type FolderEntry, FolderList } from './folder-list.tsx'

const text = texts.fileDialog

export type FileDialogProps = {
  readonly purpose: FilePurpose
  /** For saving: what stands in the name field at first. */
  readonly suggestedName: string
  /** Null until the first folder has been read. */
  readonly listing: FolderListing | null
  readonly isBusy: boolean
  readonly failure: string | null
  /** `null` is the first folder. */
  readonly onBrowse: (folder: string | null) => void
  /** An existing file was chosen to be opened. */
  readonly onOpen: (file: ChosenFile) => void
  /** A name was given in a folder (a token); the person has agreed if a file by that name is there already. */
  readonly onSave: (target: { readonly folder: string; readonly name: string }) => void
  readonly onCancel: () => void
}

const formId = 'file-dialog'

/** The app's own file dialog, for the shell that has no system dialog. */
export function FileDialog(props: FileDialogProps) {
  const { purpose, listing, failure, onCancel } = props
  const choice = useFileChoice(props)
  const nameField = useRef<HTMLInputElement>(null)

  return (
    <Dialog
      title={text.titles[purpose]}
      size="medium"
      onClose={onCancel}
      footer={<Footer {...props} canConfirm={choice.canConfirm} isAsking={choice.isAsking} />}
    >
      <form id={formId} className={styles.form} onSubmit={choice.confirm} noValidate>
        <Place {...props} onBrowse={choice.browse} />
        <FolderList
          // Each folder is a new list that takes the focus, so that arrows and Enter go on from there.
          key={listing?.folder.token ?? 'none'}
          hasFirstFocus={!isSaving(purpose) || choice.hasBrowsed}
          listing={listing}
          emptyText={text.empty[purpose]}
          selected={choice.selected}
          onSelect={choice.select}
          onAct={choice.act}
        />
        {isSaving(purpose) && (
          <TextField
            label={text.fileName}
            value={choice.name}
            onChange={choice.setName}
            fault={choice.fault}
            inputRef={nameField}
            autoFocus
          />
        )}
        {choice.isAsking && (
          <ReplaceQuestion
            name={choice.fileName}
            onReplace={choice.replace}
            onKeep={() => {
              choice.takeBack()
              nameField.current?.focus()
              nameField.current?.select()
            }}
          />
        )}
        {failure && (
          <Notice tone="error" isAnnounced>
            {failure}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}

/** What is chosen so far, and what pressing the button then means. */
function useFileChoice(props: FileDialogProps) {
  const { purpose, listing, isBusy, failure, onBrowse, onOpen, onSave } = props
  const [selectedToken, setSelectedToken] = useState<string | null>(null)
  const [name, setNameOnly] = useState(props.suggestedName)
  const [fault, setFault] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [hasBrowsed, setHasBrowsed] = useState(false)
  /** A name that was given before its folder had been read. */
  const [waiting, setWaiting] = useState<string | null>(null)
  // A token of the folder that was left finds nothing here, so moving clears the selection.
  const selected = listing?.entries.find(({ token }) => token === selectedToken) ?? null
  const fileName = completeFileName(purpose, name)

  useEffect(() => {
    if (waiting === null || !listing || isBusy) return
    setWaiting(null)
    if (failure === null) save(waiting)
  })

  function setName(typed: string) {
    setNameOnly(typed)
    setWaiting(null)
    setFault(null)
    setIsAsking(false)
  }
  function select(entry: FolderEntry | null) {
    setSelectedToken(entry?.token ?? null)
    if (entry?.kind === 'file' && isSaving(purpose)) setName(entry.name)
  }
  function browse(folder: string | null) {
    if (isBusy) return
    setIsAsking(false)
    setHasBrowsed(true)
    onBrowse(folder)
  }
  function act(entry: FolderEntry) {
    if (isBusy || !listing) return
    if (entry.kind === 'folder') browse(entry.token)
    else if (isSaving(purpose)) save(entry.name)
    else onOpen({ token: entry.token, name: entry.name, folder: listing.folder.path })
  }
  function save(wanted: string) {
    if (!listing || isBusy) return setWaiting(wanted)
    const complete = completeFileName(purpose, wanted)
    const known = findByName(listing, complete)
    setNameOnly(wanted)
    setFault(nameFault(complete, known))
    if (nameFault(complete, known) !== null) return
    if (known) setIsAsking(true)
    else onSave({ folder: listing.folder.token, name: complete })
  }
  function confirm(event: FormEvent) {
    event.preventDefault()
    if (isSaving(purpose)) save(name)
    else if (selected) act(selected)
  }
  function replace() {
    if (listing) onSave({ folder: listing.folder.token, name: fileName })
  }
  const canConfirm = isSaving(purpose) || (listing !== null && !isBusy && selected !== null)
  return {
    ...{ selected, name, fault, isAsking, hasBrowsed, fileName, canConfirm },
    ...{ setName, select, browse, act, confirm, replace, takeBack: () => setIsAsking(false) },
  }
}

/** Windows and macOS do not tell `A.docx` from `a.docx`. */
function findByName(listing: FolderListing, name: string): FolderEntry | null {
  const wanted = name.toLowerCase()
  return listing.entries.find((entry) => entry.name.toLowerCase() === wanted) ?? null
}

function nameFault(name: string, known: FolderEntry | null): string | null {
  if (name === '') return text.nameMissing
  if (!isFileNameAllowed(name)) return text.nameWrong
  return known?.kind === 'folder' ? text.nameIsFolder(name) : null
}

function Place({ listing, onBrowse }: FileDialogProps) {
  const parent = listing?.parent ?? null
  return (
    <div className={styles.place}>
      <IconButton
        label={text.up}
        icon={<ArrowUp aria-hidden />}
        isDisabled={parent === null}
        onPress={() => onBrowse(parent)}
      />
      <p className={styles.path}>
        <span className={styles.pathLabel}>{text.folder}</span>
        {/* The end of a long path says most: it stays in view. */}
        <bdi className={styles.pathText}>{listing?.folder.path ?? text.reading}</bdi>
      </p>
    </div>
  )
}

type ReplaceQuestionProps = {
  readonly name: string
  readonly onReplace: () => void
  readonly onKeep: () => void
}

function ReplaceQuestion({ name, onReplace, onKeep }: ReplaceQuestionProps) {
  return (
    <Notice tone="warning" isAnnounced>
      <p className={styles.question}>{text.exists(name)}</p>
      <div className={styles.answers}>
        <Button onPress={onReplace}>{text.replace}</Button>
        <Button look="quiet" onPress={onKeep} autoFocus>
          {text.keep}
        </Button>
      </div>
    </Notice>
  )
}

type FooterProps = FileDialogProps & { readonly canConfirm: boolean; readonly isAsking: boolean }

function Footer({ purpose, onCancel, canConfirm, isAsking }: FooterProps) {
  return (
    <>
      <Button look="quiet" onPress={onCancel}>
        {text.cancel}
      </Button>
      <Button look="primary" type="submit" form={formId} isDisabled={!canConfirm || isAsking}>
        {text.confirm[purpose]}
      </Button>
    </>
  )
}
