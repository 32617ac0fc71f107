// Runs the command line that is built, without looking whether it is up to date.
const { runCli } = await import(new URL('../../out/cli/cli.js', import.meta.url).href)
await runCli(process.argv.slice(2))
