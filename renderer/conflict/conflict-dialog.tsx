import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ReportDifference } from '../../shared/report/compare-reports.ts'
import type { Conflict, Merge } from '../../shared/report/merge-reports.ts'
import type { Side } from '../../shared/report/merge-values.ts'
import { differenceLines } from '../recovery/difference-text.ts'
import { text as texts } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { type ConflictAsked, choose, conflictStore } from './ask-about-conflict.ts'
import styles from './conflict-dialog.module.css'

const text = texts.conflict

/** Two versions of the report side by side, and what is to become of them. */
export function ConflictDialog() {
  const asked = conflictStore.use((state) => state.asked)
  if (!asked) return null
  const { file, merge, failure, choices } = asked
  return (
    <Dialog
      title={text.title}
      size="medium"
      onClose={asked.onCancel}
      footer={<Choices asked={asked} />}
    >
      <div className={styles.body}>
        <p>{text.intro(file.name)}</p>
        {failure && <Notice tone="warning">{failure}</Notice>}
        {merge && <Versions merge={merge} />}
        {merge && merge.conflicts.length === 0 && <p>{text.none}</p>}
        {merge && merge.conflicts.length > 0 && (
          <section className={styles.conflicts} aria-label={text.both(merge.conflicts.length)}>
            <h3 className={styles.heading}>{text.both(merge.conflicts.length)}</h3>
            {merge.conflicts.map((one) => (
              <Choice key={one.key} conflict={one} side={choices.get(one.key) ?? 'mine'} />
            ))}
          </section>
        )}
        <p className={styles.soft}>{text.overwriteLine}</p>
      </div>
    </Dialog>
  )
}

function Choices({ asked }: { readonly asked: ConflictAsked }) {
  return (
    <>
      <Button look="quiet" onPress={asked.onCancel}>
        {text.cancel}
      </Button>
      <Button onPress={asked.onOverwrite}>{text.overwrite}</Button>
      <Button look={asked.merge ? 'plain' : 'primary'} onPress={asked.onCopy}>
        {text.copy}
      </Button>
      {asked.merge && (
        <Button look="primary" autoFocus onPress={asked.onMerge}>
          {text.merge}
        </Button>
      )}
    </>
  )
}

function Versions({ merge }: { readonly merge: Merge }) {
  return (
    <div className={styles.versions}>
      <Version heading={text.theirs} difference={merge.theirs} />
      <Version heading={text.mine} difference={merge.mine} />
    </div>
  )
}

type VersionProps = { readonly heading: string; readonly difference: ReportDifference }

function Version({ heading, difference }: VersionProps) {
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.lines}>
        {differenceLines(difference).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Choice({ conflict, side }: { readonly conflict: Conflict; readonly side: Side }) {
  const { key, kind, title } = conflict
  return (
    <RadioGroup
      className={classNames(styles.choice)}
      value={side}
      onChange={(value) => choose(key, value === 'theirs' ? 'theirs' : 'mine')}
    >
      <Label className={styles.part}>{text.part(kind, title || texts.workspace.untitled)}</Label>
      <Radio className={classNames(styles.radio)} value="mine">
        {text.keepMine(conflict)}
      </Radio>
      <Radio className={classNames(styles.radio)} value="theirs">
        {text.takeTheirs(conflict)}
      </Radio>
    </RadioGroup>
  )
}
