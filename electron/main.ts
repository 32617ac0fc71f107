import { join } from 'node:path'
import { runApp } from './run-app.ts'

runApp(join(import.meta.dirname, '../..'))
