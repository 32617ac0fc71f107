import { buildExport } from './export-word.ts'
import { serveJob } from './job-child.ts'

serveJob<'export-word'>(buildExport)
