import type { ExportChoices, WordLooks } from '../../shared/contract/values.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './export-dialog.module.css'
import { FileName } from './file-name.tsx'

const text = texts.exportDialog

export type LookChoiceProps = {
  readonly looks: WordLooks
  readonly choices: Pick<ExportChoices, 'theme' | 'template'>
  readonly onChoose: (choices: Pick<ExportChoices, 'theme' | 'template'>) => void
  readonly onChooseTemplate: () => void
}

/** In the list of looks: the organisation's own Word file. No theme has such an id, since those are names of files. */
const OWN = '/own'

/** How the Word file looks: a theme, or the organisation's own Word file. */
export function LookChoice({ looks, choices, onChoose, onChooseTemplate }: LookChoiceProps) {
  const themes = looks.themes.map(({ id, name }) => ({ value: id, label: name }))
  const own = { value: OWN, label: text.ownTemplate }
  const choose = (value: string): void => {
    if (value !== OWN) onChoose({ theme: value, template: null })
    else if (looks.template) onChoose({ ...choices, template: looks.template.token })
    else onChooseTemplate()
  }
  const isOwn = choices.template !== null
  return (
    <>
      <Select
        label={text.look}
        value={isOwn ? OWN : choices.theme}
        options={[...themes, own]}
        onChange={choose}
      />
      {isOwn && looks.template && (
        <div className={styles.place}>
          <FileName file={looks.template} />
          <Button onPress={onChooseTemplate}>{text.changeTemplate}</Button>
        </div>
      )}
      {isOwn && <p className={styles.line}>{text.templateHelp}</p>}
    </>
  )
}
