import { type FormEvent, useState } from 'react'
import type { NewReportRequest, TemplateInfo } from '../../shared/contract/values.ts'
import { text as texts } from '../text/text.ts'
import { windowLanguage } from '../text/window-language.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { readYear } from '../ui/read-year.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './new-report-dialog.module.css'

const text = texts.newReport

export type NewReportDialogProps = {
  readonly templates: ReadonlyArray<TemplateInfo>
  readonly defaultYear: number
  readonly failure: string | null
  readonly isBusy: boolean
  readonly onCreate: (request: NewReportRequest) => void
  readonly onCancel: () => void
}

const formId = 'new-report'

/** Asks for template, organisation, year and language. */
export function NewReportDialog(props: NewReportDialogProps) {
  const { templates, failure, isBusy, onCreate, onCancel } = props
  const form = useNewReport(templates, props.defaultYear)

  function submit(event: FormEvent) {
    event.preventDefault()
    const request = form.check()
    if (request && !isBusy) onCreate(request)
  }

  return (
    <Dialog
      title={text.title}
      size="small"
      onClose={onCancel}
      footer={
        <>
          <Button look="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
          <Button
            look="primary"
            type="submit"
            form={formId}
            isDisabled={isBusy || templates.length === 0}
          >
            {text.create}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <TemplateSelect templates={templates} chosen={form.template} onChoose={form.setTemplate} />
        <TextField
          label={text.organisation}
          value={form.organisation}
          onChange={form.setOrganisation}
          fault={
            form.isChecked && form.organisation.trim() === '' ? text.organisationMissing : null
          }
          autoFocus
        />
        <YearAndLanguage form={form} />
        {failure && (
          <Notice tone="error" isAnnounced>
            {failure}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}

type TemplateSelectProps = {
  readonly templates: ReadonlyArray<TemplateInfo>
  readonly chosen: string
  readonly onChoose: (template: string) => void
}

function TemplateSelect({ templates, chosen, onChoose }: TemplateSelectProps) {
  if (templates.length === 0) return <Notice tone="error">{text.noTemplates}</Notice>
  return (
    <div>
      <Select
        label={text.template}
        value={chosen}
        options={templates.map(({ id, title }) => ({ value: id, label: title[windowLanguage] }))}
        onChange={onChoose}
      />
      <p className={styles.description}>
        {templates.find(({ id }) => id === chosen)?.description[windowLanguage]}
      </p>
    </div>
  )
}

function YearAndLanguage({ form }: { readonly form: ReturnType<typeof useNewReport> }) {
  return (
    <div className={styles.pair}>
      <TextField
        label={text.year}
        value={form.year}
        onChange={form.setYear}
        inputMode="numeric"
        fault={form.isChecked && readYear(form.year) === null ? text.yearWrong : null}
      />
      <Select
        label={text.language}
        value={form.language}
        options={[
          { value: 'nb', label: text.languages.nb },
          { value: 'nn', label: text.languages.nn },
        ]}
        onChange={form.setLanguage}
      />
    </div>
  )
}

function useNewReport(templates: ReadonlyArray<TemplateInfo>, defaultYear: number) {
  const [chosenTemplate, setTemplate] = useState<string | null>(null)
  const [organisation, setOrganisation] = useState('')
  const [year, setYear] = useState(String(defaultYear))
  const [language, setLanguage] = useState<NewReportRequest['language']>(windowLanguage)
  const [isChecked, setIsChecked] = useState(false)
  // The list may arrive after the dialog is shown: the first one is chosen until the person chooses.
  const template = chosenTemplate ?? templates[0]?.id ?? ''

  function check(): NewReportRequest | null {
    setIsChecked(true)
    const yearNumber = readYear(year)
    const name = organisation.trim()
    if (yearNumber === null || name === '' || template === '') return null
    return { template, organisation: name, year: yearNumber, language }
  }

  return {
    ...{ template, organisation, year, language, isChecked },
    ...{ setTemplate, setOrganisation, setYear, setLanguage, check },
  }
}
