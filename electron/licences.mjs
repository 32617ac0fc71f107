import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sets of files of others that are shipped as they are, with where their terms stand. */
const dataSets = [
  { name: 'Inter', licence: 'OFL-1.1', file: 'resources/fonts/Inter-LICENSE.txt' },
  { name: 'Source Serif 4', licence: 'OFL-1.1', file: 'resources/fonts/SourceSerif4-LICENSE.txt' },
  {
    name: 'spell-norwegian, bokmål',
    licence: 'GPL-2.0',
    file: 'resources/dictionaries/nb/LICENSE.txt',
  },
  {
    name: 'spell-norwegian, nynorsk',
    licence: 'GPL-2.0',
    file: 'resources/dictionaries/nn/LICENSE.txt',
  },
  {
    name: 'GNU General Public License 2, for the dictionaries alone',
    licence: 'GPL-2.0',
    file: 'resources/dictionaries/GPL-2.0.txt',
  },
  { name: 'Hunspell', licence: 'MPL-1.1', file: 'resources/dictionaries/hunspell-LICENSE.txt' },
]

/** For packages that name a licence and have no file with its text. */
const standardTerms = {
  MIT: `Copyright (c) {holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Copyright (c) {holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
}

/** A plugin for the bundler: notes in `listFile` which packages the bundle is made of. */
export function notePackages(found) {
  return {
    name: 'note-packages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) {
          const folder = packageFolder(id)
          if (folder) found.add(folder)
        }
      }
    },
  }
}

/** `node_modules/a` or `node_modules/@a/b` of a module, also when it lies in another package's own; null for ours. */
function packageFolder(id) {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').split('?')[0]
  return (
    /(?:.*\/)?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null
  )
}

/** Writes one file with the name, version, licence and terms of everything of others that is shipped. */
export function writeLicences(root, folders, target) {
  const packages = [...folders].map((folder) => describePackage(root, folder))
  const named = [...new Map(packages.map((one) => [one.title, one])).values()]
  const data = dataSets.map(({ name, licence, file }) => ({
    title: name,
    licence,
    terms: readFileSync(join(root, file), 'utf8'),
  }))
  const sorted = [...named.sort((a, b) => (a.title < b.title ? -1 : 1)), ...data]
  const line = '-'.repeat(80)
  const sections = sorted.map(
    ({ title, licence, terms }) => `${line}\n${title}\n${licence}\n\n${terms.trim()}\n`,
  )
  writeFileSync(target, sections.join('\n'))
}

/** A package whose terms are not known is an error: it may not be shipped. */
function describePackage(root, folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(join(root, folder)).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const holder = typeof author === 'string' ? author : (author?.name ?? `The authors of ${name}`)
  const terms = file
    ? readFileSync(join(root, folder, file), 'utf8')
    : standardTerms[license]?.replace('{holder}', holder)
  if (!license || !terms) throw new Error(`${folder} says nothing about its licence.`)
  return { title: `${name} ${version}`, licence: license, terms }
}
