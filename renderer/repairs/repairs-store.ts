import nb from '../../resources/text/repairs.nb.json'
import nn from '../../resources/text/repairs.nn.json'
import type { BackupInfo, ChosenFile, OpenedProject } from '../../shared/contract/values.ts'
import { repairSentences } from '../../shared/project/repair-sentences.ts'
import { createStore } from '../stores/create-store.ts'
import { windowLanguage } from '../text/window-language.ts'

const texts = windowLanguage === 'nn' ? nn : nb

/** A file that was not whole: what was put right in it, or why it could not be opened. */
export type DamageTold = {
  readonly file: ChosenFile | null
  readonly sentences: ReadonlyArray<string>
  /** Why it was not opened; null when it was. */
  readonly refusal: string | null
  readonly backup: BackupInfo | null
}

export const repairsStore = createStore<{ readonly told: DamageTold | null }>({ told: null })

/** Tells what was put right in a report that was opened; nothing when it was whole. */
export function tellRepairs({
  repairs,
  report,
  file,
  backup,
}: Pick<OpenedProject, 'repairs' | 'report' | 'file' | 'backup'>): void {
  const sentences = repairSentences(repairs, report, texts)
  repairsStore.setState({
    told: sentences.length === 0 ? null : { file, sentences, refusal: null, backup },
  })
}

/** Offers the whole backup of a report that could not be opened. */
export function offerBackup(file: ChosenFile, refusal: string, backup: BackupInfo): void {
  repairsStore.setState({ told: { file, sentences: [], refusal, backup } })
}

export function closeRepairs(): void {
  repairsStore.setState({ told: null })
}
