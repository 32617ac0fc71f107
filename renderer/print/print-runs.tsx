import { passageTag } from '../../shared/language/language.ts'
import type { Mark } from '../../shared/report/report.ts'
import type { ResolvedFormat, ResolvedRun } from '../../shared/report/resolved.ts'
import { useReferenceText } from './page-of.tsx'
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
    case 'text':
    case 'number':
      return <Formatted run={run} />
    case 'reference':
      return <Reference run={run} />
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

type ReferenceProps = { readonly run: Extract<ResolvedRun, { kind: 'reference' }> }

function Reference({ run }: ReferenceProps) {
  const text = useReferenceText(run)
  return (
    <a href={`#${printAnchor(run.target)}`}>
      <Formatted run={{ ...run, text }} />
    </a>
  )
}

type FormattedProps = { readonly run: ResolvedFormat & { readonly text: string } }

function Formatted({ run: { text, marks, language } }: FormattedProps) {
  const words = <Marked text={text} marks={marks} />
  return language ? <span lang={passageTag[language]}>{words}</span> : words
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
