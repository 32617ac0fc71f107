/** The commands that change nothing in the report: these alone can be used while it is read-only. */
export const readingCommands: ReadonlySet<string> = new Set([
  ...['save', 'saveAs', 'open', 'new', 'export', 'pdf', 'leave'],
  ...['reportStatus', 'exportLog', 'verify', 'aboutReport'],
  ...['find', 'findNext', 'findPrevious', 'toggleSpelling'],
  ...[
    'palette',
    'shortcuts',
    'nextPane',
    'lastPane',
    'chapters',
    'inspector',
    'focusMode',
    'otherLanguage',
  ],
])
