const NAME = 'spelling'

/** Underlines these places and no others, without touching the page's nodes: Slate owns those. */
export function underline(ranges: ReadonlyArray<Range>): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(NAME)
    return
  }
  const highlight = new Highlight(...ranges)
  // So that a screen reader hears of it too.
  highlight.type = 'spelling-error'
  CSS.highlights.set(NAME, highlight)
}
