import { setLook } from '../stores/change-look.ts'
import { reportStore } from '../stores/report-store.ts'
import { showNotice, uiStore } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { failureText } from '../text/failure-text.ts'
import { text } from '../text/text.ts'
import { chooseFile } from '../workspace/choose-file.ts'
import { addPicture } from './add-picture.ts'

/** Asks for a picture and makes it the logo of the report. */
export async function chooseLogo(): Promise<void> {
  if (!mayWrite()) return
  const report = reportStore.getState().id
  const file = await chooseFile('open-picture', '')
  if (!file) return
  showNotice('good', text.pictures.reading)
  const added = await addPicture({ file: file.token })
  if (!added.ok) {
    showNotice('error', failureText({ ...added.error, file: file.name }))
    return
  }
  uiStore.setState({ notice: null })
  // Another report may have been opened meanwhile.
  if (reportStore.getState().id === report) setLook({ logo: added.value })
}
