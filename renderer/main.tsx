import './fonts.css'
import './tokens.css'
import './global.css'
import './find/highlights.css'
import './print/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { assertExists } from '../shared/base/assert.ts'
import { App } from './app.tsx'
import { windowLanguage } from './text/window-language.ts'

document.documentElement.lang = windowLanguage
const root = assertExists(document.getElementById('root'), 'index.html has a root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
