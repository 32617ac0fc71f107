import { UsersRound } from 'lucide-react'
import styles from '../inspector/inspector.module.css'
import { openDialog } from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'

/** Leads from a block to the registry it shows. */
export function OpenPeople() {
  return (
    <div className={styles.actions}>
      <Button icon={<UsersRound aria-hidden />} onPress={() => mayWrite() && openDialog('people')}>
        {text.people.open}
      </Button>
    </div>
  )
}
