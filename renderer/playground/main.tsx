import '../fonts.css'
import '../tokens.css'
import '../global.css'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { assertExists } from '../../shared/base/assert.ts'
import { pages } from './pages.tsx'

/**
 * The components with test data, to look at while they are made; no part of the product's bundle.
 * `npx vite renderer`, then /playground/index.html: a list of pages, and `?show=import` for one of them.
 */
const name = new URLSearchParams(location.search).get('show') ?? ''
const Page = pages[name]

const root = assertExists(document.getElementById('root'), 'index.html has a root element')
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="nb-NO">{Page ? <Page /> : <PageList />}</I18nProvider>
  </StrictMode>,
)

function PageList() {
  return (
    <main>
      <ul>
        {Object.keys(pages).map((page) => (
          <li key={page}>
            <a href={`?show=${page}`}>{page}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}
