import { fail, ok, type Result } from '../../shared/base/result.ts'
import type { ChosenFile } from '../../shared/contract/values.ts'
import { api, MAX_UPLOAD_BYTES } from '../bridge.ts'
import { dropPictures } from '../pictures/drop-pictures.ts'
import { reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'
import { mayLeave, openProject } from './document-actions.ts'
import { importFile } from './import-actions.ts'

/** A file dropped on the window: a report is opened, anything else is read as a workbook. */
export function watchForDrops(onFailure: (sentence: string) => void): () => void {
  const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const allow = (event: DragEvent): void => {
    if (isFile(event)) event.preventDefault()
  }
  const drop = (event: DragEvent): void => {
    if (!isFile(event)) return
    // Before the editor: it would take the file for text, and the browser would leave the page.
    event.preventDefault()
    event.stopPropagation()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (uiStore.getState().dialog === null && dropPictures(files, event)) return
    const [file] = files
    if (file && uiStore.getState().dialog === null) void takeFile(file, onFailure)
  }
  document.addEventListener('dragover', allow, true)
  document.addEventListener('drop', drop, true)
  return () => {
    document.removeEventListener('dragover', allow, true)
    document.removeEventListener('drop', drop, true)
  }
}

async function takeFile(file: File, onFailure: (sentence: string) => void): Promise<void> {
  const taken = await handOver(file)
  if (!taken.ok) {
    onFailure(failureText({ file: file.name, ...taken.error }))
    return
  }
  if (!/\.beretning$/i.test(file.name) && reportStore.getState().id !== null) {
    await importFile(taken.value)
    return
  }
  if (!(await mayLeave())) return
  const opened = await openProject(taken.value)
  if (opened && !opened.ok) onFailure(failureText({ file: file.name, ...opened.error }))
}

/** Where it lies, so that it can be saved and read again there; where that is not told, what is in it. */
async function handOver(file: File): Promise<Result<ChosenFile>> {
  const dropped = await api().dropFile(file)
  if (dropped.ok && dropped.value !== null) return ok(dropped.value)
  if (file.size > MAX_UPLOAD_BYTES) return fail({ code: 'file-too-large' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return await api().adoptFile({ name: file.name, bytes })
}
