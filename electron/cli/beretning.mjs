#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { build } from '../build.mjs'

const texts = JSON.parse(
  readFileSync(new URL('../../resources/text/shell.nb.json', import.meta.url), 'utf8'),
)

await build(['cli', 'jobs'], { onStart: () => process.stderr.write(`${texts.building}\n`) })
const { runCli } = await import('../../out/cli/cli.js')
await runCli(process.argv.slice(2))
