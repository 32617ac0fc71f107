import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { commands } from './commands.ts'
import { keyHint } from './key-hint.ts'
import { leaveDialog } from './leave-dialog.ts'
import styles from './shortcuts-dialog.module.css'

/** Every shortcut: those of the commands, and the keys of the text itself. */
export function ShortcutsDialog() {
  const words = text.hands.shortcuts
  const rows = commands.flatMap(({ label, keys }) =>
    keys ? [[keyHint(keys[0]), label.replace(/ …$/, '')] as const] : [],
  )
  return (
    <Dialog
      title={words.open}
      size="medium"
      onClose={() => leaveDialog()}
      footer={
        <Button look="primary" onPress={() => leaveDialog()}>
          {words.close}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.open}>
        <Part title={words.writing} rows={words.rows} />
        <Part title={words.whole} rows={rows} />
      </section>
    </Dialog>
  )
}

type PartProps = {
  readonly title: string
  readonly rows: ReadonlyArray<readonly [string, string]>
}

function Part({ title, rows }: PartProps) {
  return (
    <>
      <h3 className={styles.head}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map(([keys, label]) => (
          <div key={`${keys} ${label}`} className={styles.row}>
            <dt>{label}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
