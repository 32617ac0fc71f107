import { passageTag } from '../../shared/language/language.ts'
import type { Mark } from '../../shared/report/report.ts'
import type { ResolvedRun } from '../../shared/report/resolved.ts'
import styles from './print.module.css'
import { printAnchor } from './print-anchor.ts'

const tags: Readonly<Record<Mark, 'strong' | 'em' | 'u' | 'sup' | 'sub'>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
}

export function PrintRuns({ runs }: { readonly runs: ReadonlyArray<ResolvedRun> }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, and runs have no id.
  return runs.map((run, index) => <PrintRun key={index} run={run} />)
}

function PrintRun({ run }: { readonly run: ResolvedRun }) {
  switch (run.kind) {
    case 'text': {
      const lang = run.language && passageTag[run.language]
      const words = <Marked text={run.text} marks={run.marks} />
      return lang ? <span lang={lang}>{words}</span> : words
    }
    case 'number':
      return run.text
    case 'reference':
      return <a href={`#${printAnchor(run.target)}`}>{run.text}</a>
    case 'footnote':
      return (
        <sup>
          <a href={`#${printAnchor(run.id)}`} role="doc-noteref">
            {run.number}
          </a>
        </sup>
      )
    case 'link':
      return (
        <a className={styles.link} href={run.url}>
          <PrintRuns runs={run.runs} />
        </a>
      )
  }
}

type MarkedProps = { readonly text: string; readonly marks: ReadonlyArray<Mark> }

function Marked({ text, marks: [first, ...rest] }: MarkedProps) {
  if (first === undefined) return text
  const Tag = tags[first]
  return (
    <Tag>
      <Marked text={text} marks={rest} />
    </Tag>
  )
}
