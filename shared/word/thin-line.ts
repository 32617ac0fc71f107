import { LineRuleType, Paragraph } from 'docx'

/** A paragraph without text that takes a point of a page: where Word must have one, and nothing is to be seen. */
export function thinLine(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } })
}
