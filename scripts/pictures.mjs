// The small pictures of docs/screens, in both languages: `npm start` in one terminal, `node scripts/pictures.mjs [NAME…]` in another. Debian's Chromium takes them.
import fs from 'node:fs'
import { chromium } from 'playwright-core'

const BASE = process.env.ISNAD_URL ?? 'http://127.0.0.1:4747'
const FOLDER = 'docs/screens'
/** A picture may be as large as this, in bytes; a larger one is taken again with fewer points. */
const LARGEST = 60_000
const SCALES = [0.62, 0.5, 0.42]

const rows = async (path) => (await (await fetch(BASE + path)).json()).rows
const agreement = (await rows('/agreements.json?limit=20')).sort((a, b) => b.stages.length - a.stages.length || b.titles.length - a.titles.length)[0]
const claim = (await rows('/claims.json?stance=denies&language=ar')).find(({ accused }) => accused.length)

const PAGES = {
  start: '/', story: '/stories/ar-02-denial?focus=e1', timeline: '/timeline', agreements: '/agreements', dossier: `/agreements/${agreement.id}`, claims: '/claims', claim: `/claims/${claim.id}`,
  dyad: '/dyads/PER/BOL', compare: '/dyads/PER/BOL/against/IRN/USA', path: '/path?from_actor=IRN&to_actor=FRA', actor: '/actors/IRN', search: '/search?q=الاتهامات', map: '/map', network: '/network',
  review: '/review?type=ACCUSE', accuracy: '/accuracy',
  // only by name: the samples must have a story in two versions
  versions: '/stories/ar-02-denial/versions/ar-02-denial@2',
}
const ENGLISH = { story: '/stories/en-02-denial?focus=e1', search: '/search?q=treaty' }

const asked = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
for (const language of ['ar', 'en']) for (const [name, path] of Object.entries(PAGES)) {
  if (asked.length ? !asked.includes(name) : name === 'versions') continue
  for (const scale of SCALES) {
    const context = await browser.newContext({ viewport: { width: 1180, height: 800 }, deviceScaleFactor: scale, reducedMotion: 'reduce', colorScheme: 'light' })
    await context.addInitScript(`localStorage.setItem('isnad', ${JSON.stringify(JSON.stringify({ language, theme: 'light' }))})`)
    const page = await context.newPage()
    await page.goto(BASE + ((language === 'en' && ENGLISH[name]) || path), { waitUntil: 'networkidle' })
    await page.waitForTimeout(500)
    const picture = await page.screenshot()
    await context.close()
    if (picture.length > LARGEST && scale !== SCALES.at(-1)) continue
    fs.writeFileSync(`${FOLDER}/${name}-${language}.png`, picture)
    console.log(`${name}-${language}.png: ${picture.length} bytes`)
    break
  }
}
await browser.close()
