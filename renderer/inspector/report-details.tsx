import { useState } from 'react'
import type { ReportSettings } from '../../shared/report/report.ts'
import { ContactFields } from '../people/contact-fields.tsx'
import { WordListDetails } from '../spelling/word-list-details.tsx'
import { change, setSettings } from '../stores/change-report.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { readYear } from '../ui/read-year.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './inspector.module.css'

const words = text.inspector

/** What the whole report is called and whose it is, to be changed. */
export function ReportDetails() {
  const settings = reportStore.use((state) => state.settings)
  const { title, organisation, organisationNumber, year, language } = settings
  return (
    <>
      <div className={styles.form}>
        <TextField
          label={words.reportTitle}
          value={title}
          onChange={(value) => setSettings({ title: value })}
        />
        <TextField
          label={words.organisation}
          value={organisation}
          onChange={(value) => setSettings({ organisation: value })}
        />
        <StrictField
          label={words.organisationNumber}
          value={organisationNumber}
          fault={words.organisationNumberWrong}
          read={readOrganisationNumber}
        />
        <StrictField
          label={words.year}
          value={String(year)}
          fault={words.yearWrong}
          read={(typed) => {
            const read = readYear(typed)
            return read === null ? null : { year: read }
          }}
        />
        <Select
          label={words.language}
          value={language}
          options={[
            { value: 'nb', label: text.workspace.bokmal },
            { value: 'nn', label: text.workspace.nynorsk },
          ]}
          onChange={(value) => setSettings({ language: value })}
        />
        <TextField
          label={words.classification}
          value={settings.classification ?? ''}
          onChange={setClassification}
        />
        <ContactFields />
      </div>
      <p className={styles.hint}>{words.reportHint}</p>
      <WordListDetails />
    </>
  )
}

/** The mark is absent, not empty, when anyone may read the report. */
function setClassification(typed: string): void {
  const { classification: _, ...settings } = reportStore.getState().settings
  const next = typed === '' ? settings : { ...settings, classification: typed }
  change({ settings: next }, 'settings:classification')
}

type StrictFieldProps = {
  readonly label: string
  readonly value: string
  readonly fault: string
  /** What the typed text changes; null when it does not hold. */
  readonly read: (typed: string) => Partial<ReportSettings> | null
}

/** A field whose text is taken over as soon as it holds; until then what was there stays. */
function StrictField({ label, value, fault, read }: StrictFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <TextField
      label={label}
      value={draft ?? value}
      inputMode="numeric"
      fault={draft === null ? null : fault}
      onChange={(typed) => {
        const patch = read(typed)
        if (patch) setSettings(patch)
        setDraft(patch ? null : typed)
      }}
    />
  )
}

/** Nine digits, written together or in groups; or nothing. */
function readOrganisationNumber(typed: string): Partial<ReportSettings> | null {
  const digits = typed.replaceAll(/\s/g, '')
  return /^(\d{9})?$/.test(digits) ? { organisationNumber: digits } : null
}
