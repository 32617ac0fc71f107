import type { ReportSettings } from '../../shared/report/report.ts'
import { fieldNames } from '../find/field-of-text.ts'
import { ContactFields } from '../people/contact-fields.tsx'
import { WordListDetails } from '../spelling/word-list-details.tsx'
import { change, setSettings } from '../stores/change-report.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { readYear } from '../ui/read-year.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './inspector.module.css'
import { LookFields } from './look-fields.tsx'
import { StrictField } from './strict-field.tsx'

const words = text.inspector

/** What the whole report is called and whose it is, to be changed. */
export function ReportDetails() {
  const settings = reportStore.use((state) => state.settings)
  const { title, organisation, organisationNumber, year, language } = settings
  return (
    <>
      <div className={styles.form}>
        <TextField
          name={fieldNames.report('report-title')}
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
          inputMode="numeric"
          onChange={(typed) => take(readOrganisationNumber(typed))}
        />
        <StrictField
          label={words.year}
          value={String(year)}
          fault={words.yearWrong}
          inputMode="numeric"
          onChange={(typed) => {
            const read = readYear(typed)
            return take(read === null ? null : { year: read })
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
          name={fieldNames.report('classification')}
          label={words.classification}
          value={settings.classification ?? ''}
          onChange={setClassification}
        />
        <LookFields />
        <ContactFields />
        <CaptionLists />
      </div>
      <p className={styles.hint}>{words.reportHint}</p>
      <WordListDetails />
    </>
  )
}

/** What stands after the contents in Word and on paper. */
function CaptionLists() {
  const settings = reportStore.use((state) => state.settings)
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{words.lists}</legend>
      {(['listsFigures', 'listsTables'] as const).map((key) => (
        <Checkbox
          key={key}
          isSelected={settings[key] === true}
          onChange={(isListed) => setListed(key, isListed)}
        >
          {words[key]}
        </Checkbox>
      ))}
    </fieldset>
  )
}

function setListed(key: 'listsFigures' | 'listsTables', isListed: boolean): void {
  const { [key]: _, ...settings } = reportStore.getState().settings
  change({ settings: isListed ? { ...settings, [key]: true } : settings })
}

/** The mark is absent, not empty, when anyone may read the report. */
function setClassification(typed: string): void {
  const { classification: _, ...settings } = reportStore.getState().settings
  const next = typed === '' ? settings : { ...settings, classification: typed }
  change({ settings: next }, 'settings:classification')
}

/** Takes over what was typed, when it holds. */
function take(patch: Partial<ReportSettings> | null): boolean {
  if (patch) setSettings(patch)
  return patch !== null
}

/** Nine digits, written together or in groups; or nothing. */
function readOrganisationNumber(typed: string): Partial<ReportSettings> | null {
  const digits = typed.replaceAll(/\s/g, '')
  return /^(\d{9})?$/.test(digits) ? { organisationNumber: digits } : null
}
