import { useEffect, useState } from 'react'
import type { TableTemplateGroup } from '../../shared/tables/table-template.ts'
import { api } from '../bridge.ts'
import { leaveDialog } from '../commands/leave-dialog.ts'
import { insertNewTables } from '../commands/new-table-actions.ts'
import { reportStore } from '../stores/report-store.ts'
import { failureText } from '../text/failure-text.ts'
import { NewTableDialog } from './new-table-dialog.tsx'

/** The dialog for a new table with its data. */
export function NewTable() {
  const { year, language } = reportStore.use((state) => state.settings)
  const [groups, setGroups] = useState<ReadonlyArray<TableTemplateGroup>>([])
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    void api()
      .listTableTemplates(undefined)
      .then((listed) => {
        if (listed.ok) setGroups(listed.value)
        else setFailure(failureText(listed.error))
      })
  }, [])
  return (
    <NewTableDialog
      groups={groups}
      year={year}
      language={language}
      failure={failure}
      onInsert={insertNewTables}
      onCancel={() => leaveDialog()}
    />
  )
}
