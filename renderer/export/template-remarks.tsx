import { templateRemarks } from '../../shared/contract/template-remarks.ts'
import type { TemplateReport } from '../../shared/contract/values.ts'
import { styleNames, templateRemarkText } from '../text/template-remark-text.ts'
import { text as texts } from '../text/text.ts'
import styles from './export-dialog.module.css'

/** What an own Word template had, and what it lacked. */
export function TemplateRemarks({ report }: { readonly report: TemplateReport }) {
  return (
    <section>
      <p className={styles.strong}>{texts.exportDialog.templateTitle}</p>
      <ul className={styles.remarks}>
        {templateRemarks(report, styleNames).map((remark) => (
          <li key={remark.code}>{templateRemarkText(remark)}</li>
        ))}
      </ul>
    </section>
  )
}
