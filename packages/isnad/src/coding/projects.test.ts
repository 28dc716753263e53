// Projects in sentences of our own, in both languages: what is planned or built, and where.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | the projects it tells of, as `kind: place, place / mode status`, parted by `;`; nothing where there is none. */
const PROJECTS = `
تعتزم مصر إقامة خط أنابيب يمتد من قبرص إلى مصر. | pipeline: Cyprus, Egypt / pipeline planned
أعلنت إثيوبيا بناء سد لتوليد الكهرباء. | dam: Ethiopia / actual
وقع الوزيران اتفاقا لتنفيذ مشاريع تنموية في تونس. | development: Tunisia / planned
يربط مشروع ممر تجاري للسكك الحديد بين موسكو وباكو وطهران. | transport corridor: Moscow, Baku, Tehran / rail planned
وافقت كينيا على بناء 200 وحدة سكنية في نيروبي. | housing: Nairobi / planned
تبني فرنسا جدارا على الحدود مع إسبانيا. | border wall: Spain / actual
قد تساهم شركات فرنسية في بناء مطار في تشاد. | airport: Chad / air hypothetical
بدأت تركيا بناء مطار في ليبيا بتمويل قطري. | airport: Libya / air actual
قدمت فرنسا مشروع قرار مشترك. |
أطلق الجنود النار على مطار أبها. |
تحدث الوزير عن العرض العسكري المقرر في قاعدة جوية في كينيا. |
رست السفينة في ميناء الحديدة. |
غادر القطار محطة القطارات في بكين. |
Turkey plans to build a nuclear power plant in Egypt. | nuclear power plant: Egypt / planned
The planned gas pipeline from Cyprus to Greece was discussed. | gas pipeline: Cyprus, Greece / pipeline planned
The project is the building of a nuclear power plant in Kenya. | nuclear power plant: Kenya / planned
Spain is extending its border fence out to sea. | border wall: Spain / sea actual
The minister spoke about the construction of a dam in Kenya. | dam: Kenya / actual
The army opened fire at the airport in Aden. |
The ship docked in the port of Aden. |
`

describe('projects', () => {
  it.each(PROJECTS.trim().split('\n').map((line) => line.split('|').map((part) => part.trim())))('%s', (text, wanted) => {
    const findings = readStory({ id: 't', language: /[\u0620-\u064a]/.test(text!) ? 'ar' : 'en', headline: null, text: text!, published: '2024-06-12' } as never)
    const told = findings.projects.map(({ kind, places, modes, status }) => `${kind}: ${places.join(', ')} / ${[...modes, status].join(' ')}`)
    expect(told.join('; ')).toBe(wanted)
  })
})
