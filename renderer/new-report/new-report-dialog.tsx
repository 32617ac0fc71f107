import type { NewReportRequest, TemplateInfo } from '../../shared/contract/values.ts'

export type NewReportDialogProps = {
  readonly templates: ReadonlyArray<TemplateInfo>
  readonly defaultYear: number
  readonly failure: string | null
  readonly isBusy: boolean
  readonly onCreate: (request: NewReportRequest) => void
  readonly onCancel: () => void
}

/** Asks for template, organisation, year and language. */
export function NewReportDialog(props: NewReportDialogProps) {
  return <div>{props.defaultYear}</div>
}
