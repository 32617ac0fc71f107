import { freezeBuiltIns } from './freeze-built-ins.ts'

freezeBuiltIns()

// Not a plain import: that would load the parser before the line above has run.
const { serveOpenProject } = await import('./open-project.ts')
serveOpenProject()
