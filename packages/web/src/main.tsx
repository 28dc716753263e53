import { createRoot } from 'react-dom/client'
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css'
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css'
import '@fontsource/ibm-plex-sans-arabic/latin-400.css'
import '@fontsource/ibm-plex-sans-arabic/latin-600.css'
import '@fontsource/ibm-plex-sans-arabic/latin-ext-400.css'
import '@fontsource-variable/noto-naskh-arabic/index.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/parts.css'
import './styles/story.css'
import './styles/pages.css'
import './styles/print.css'
import { App } from './app.js'
import { showChoices } from './state.js'

showChoices()
createRoot(document.getElementById('root') as HTMLElement).render(<App />)
