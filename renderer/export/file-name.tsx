import { FileText } from 'lucide-react'
import type { ChosenFile } from '../../shared/contract/values.ts'
import styles from './export-dialog.module.css'

/** A file's name with its folder under it. */
export function FileName({ file }: { readonly file: ChosenFile }) {
  return (
    <div className={styles.file}>
      <FileText aria-hidden />
      <div className={styles.fileText}>
        <p className={styles.strong}>{file.name}</p>
        <p className={styles.folder}>{file.folder}</p>
      </div>
    </div>
  )
}
