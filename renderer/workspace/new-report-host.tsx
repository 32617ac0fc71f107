import { useEffect, useState } from 'react'
import type { NewReportRequest, TemplateInfo } from '../../shared/contract/values.ts'
import { api } from '../bridge.ts'
import { createReport } from '../commands/document-actions.ts'
import { NewReportDialog } from '../new-report/new-report-dialog.tsx'
import { closeDialog } from '../stores/ui-store.ts'
import { failureText } from '../text/failure-text.ts'

/** The dialog for a new report with its data. */
export function NewReportHost() {
  const [templates, setTemplates] = useState<ReadonlyArray<TemplateInfo>>([])
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    void api()
      .listTemplates(undefined)
      .then((listed) => {
        if (listed.ok) setTemplates(listed.value)
        else setFailure(failureText(listed.error))
      })
  }, [])
  const create = async (request: NewReportRequest) => {
    setIsBusy(true)
    const created = await createReport(request)
    setIsBusy(false)
    if (!created.ok) setFailure(failureText(created.error))
  }
  // The report made in a year is about the year before.
  const defaultYear = new Date().getFullYear() - 1
  return (
    <NewReportDialog
      templates={templates}
      defaultYear={defaultYear}
      failure={failure}
      isBusy={isBusy}
      onCreate={(request) => void create(request)}
      onCancel={closeDialog}
    />
  )
}
