// Projects in sentences of our own, in both languages: what is planned or built, and where.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | the projects it tells of, as `kind: place, place / mode status`, parted by `;`; nothing where there is none. */
const PROJECTS = `
تعتزم مصر إقامة خط أنابيب يمتد من قبرص إلى مصر. | pipeline: Cyprus, Egypt / pipeline planned
أعلنت إثيوبيا بناء سد لتوليد الكهرباء. | dam: Ethiopia / actual
وقع الوزيران اتفاقا لتنفيذ مشاريع تنموية في تونس. | development: Tunisia / planned
يربط مشروع ممر تجاري للسكك الحديد بين موسكو وباكو وطهران. | transport corridor: Moscow, Baku, Tehran / rail planned
رست السفينة في ميناء الحديدة. |
غادر القطار محطة القطارات في بكين. |
Turkey plans to build a nuclear power plant in Egypt. | nuclear power plant: Egypt / planned
The planned gas pipeline from Cyprus to Greece was discussed. | gas pipeline: Cyprus, Greece / pipeline planned
The ship docked in the port of Aden. |
`

describe('projects', () => {
  it.each(PROJECTS.trim().split('\n').map((line) => line.split('|').map((part) => part.trim())))('%s', (text, wanted) => {
    const findings = readStory({ id: 't', language: /[\u0620-\u064a]/.test(text!) ? 'ar' : 'en', headline: null, text: text!, published: '2024-06-12' } as never)
    const told = findings.projects.map(({ kind, places, modes, status }) => `${kind}: ${places.join(', ')} / ${[...modes, status].join(' ')}`)
    expect(told.join('; ')).toBe(wanted)
  })
})
