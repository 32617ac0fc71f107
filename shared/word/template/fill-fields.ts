import {
  childAt,
  childrenOf,
  copyOf,
  everyElement,
  newElement,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts'

/** A field that is not ended yet. */
type OpenField = {
  instruction: string
  /** Where its result begins, and the run before it; null while its instruction is read. */
  result: { readonly at: number; readonly after: XmlElement } | null
}

/**
 * Gives fields the result that `resultOf` has for their instruction; null leaves one as it is. Only fields that begin and
 * end in the same paragraph or link, as page references do (ISO 29500-1, 17.16.18).
 */
export function fillFields(
  root: XmlElement,
  resultOf: (instruction: string) => string | null,
): void {
  for (const element of everyElement(root)) {
    if (childrenOf(element, 'w:r').some((run) => childAt(run, 'w:fldChar'))) {
      element.children = filled(element.children, resultOf)
    }
  }
}

function filled(
  children: ReadonlyArray<XmlNode>,
  resultOf: (instruction: string) => string | null,
): XmlNode[] {
  const written: XmlNode[] = []
  const open: OpenField[] = []
  for (const child of children) {
    const last = open.at(-1)
    const kind = kindOf(child)
    if (kind === 'begin') open.push({ instruction: '', result: null })
    if (kind === 'end') {
      const { instruction, result } = open.pop() ?? { instruction: '', result: null }
      const text = result && resultOf(instruction)
      if (result && text !== null) {
        written.splice(result.at, written.length, runLike(result.after, text))
      }
    }
    written.push(child)
    if (!last || typeof child === 'string') continue
    if (kind === 'separate') last.result = { at: written.length, after: child }
    else if (last.result === null) last.instruction += instructionIn(child)
  }
  return written
}

function kindOf(child: XmlNode): string | null {
  if (typeof child === 'string' || child.name !== 'w:r') return null
  return childAt(child, 'w:fldChar')?.attributes.get('w:fldCharType') ?? null
}

function instructionIn(run: XmlElement): string {
  return childrenOf(run, 'w:instrText')
    .map(({ children }) => children.join(''))
    .join('')
}

function runLike(run: XmlElement, text: string): XmlElement {
  const format = childAt(run, 'w:rPr')
  return newElement('w:r', {}, [...(format ? [copyOf(format)] : []), newElement('w:t', {}, [text])])
}
