import type { ChosenFile, RecentFile } from '../../shared/contract/values.ts'

export type StartScreenProps = {
  readonly recent: ReadonlyArray<RecentFile>
  /** "I dag" and "i går" are counted from here. */
  readonly now: Date
  /** One sentence about the last thing that did not work, null when all is well. */
  readonly failure: string | null
  /** While a report is opened: the choices are off. */
  readonly isBusy: boolean
  readonly onNew: () => void
  readonly onOpen: () => void
  readonly onOpenSample: () => void
  readonly onOpenRecent: (file: ChosenFile) => void
}

/** What is seen before a report is open: three ways to begin and the reports used last. */
export function StartScreen(props: StartScreenProps) {
  return <main>{props.recent.length}</main>
}
