import { freezeBuiltIns } from './freeze-built-ins.ts'

freezeBuiltIns()

// Not a plain import: that would load the parser before the line above has run.
const { serveRefreshTables } = await import('./refresh-tables.ts')
serveRefreshTables()
