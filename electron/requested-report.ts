/** The reports the system asks for: by a double click, an argument, a drop on the icon or a second start. */
export type RequestedReport = {
  /** Hands a report to the page, or keeps it until a page asks. */
  readonly request: (path: string) => void
  /** What was asked for before there was a page; from now on the page is told. */
  readonly take: () => string | null
  /** The page is gone: what is asked for is kept for the next. */
  readonly pageGone: () => void
}

/** `tellPage` reaches a page that listens, so a page that is still loading loses nothing. */
export function createRequestedReport(
  atStart: string | null,
  tellPage: (path: string) => void,
): RequestedReport {
  let waiting = atStart
  let hasPage = false
  return {
    request(path) {
      if (hasPage) tellPage(path)
      else waiting = path
    },
    take() {
      const path = waiting
      waiting = null
      hasPage = true
      return path
    },
    pageGone() {
      hasPage = false
    },
  }
}
