// For tests: a process that adds stories and says after each batch that it is safe: writer-for-tests.ts PATH NAME COUNT [BATCH]
import { state, told } from './open-for-tests.js'
import { openRecord } from './record.js'

/** One of many stories that tell of some events together. */
export function numbered(name: string, i: number): ReturnType<typeof told> {
  const text = `On day ${i % 9} envoys of Iran and Oman met in Muscat for talks number ${Math.floor(i / 3)}, ${name} learnt; ${'word'.repeat((i % 5) + 1)} ${i * 7919} ${name} ${i}.`
  return told(
    { id: `${name}-${i}`, published: `2025-01-${String(10 + (i % 9)).padStart(2, '0')}`, text, source: { outlet: `Outlet ${i % 7}`, url: `https://${name}.example/${i}` } },
    { actors: [state('a1', 'IRN', 'Iran'), state('a2', 'OMN', 'Oman')], events: [{ type: 'CONSULT', act: 'meet', words: 'met', actors: ['a1', 'a2'], date: `2025-01-${String(10 + (i % 9)).padStart(2, '0')}`, place: 'Muscat' }] },
  )
}

if (process.argv[1]?.includes('writer-for-tests')) {
  const [, , path = '', name = 'w', count = '100', batch = '3'] = process.argv
  const record = await openRecord(path)
  process.stdout.write('ready\n')
  for (let i = 0; i < Number(count); i += Number(batch)) {
    const items = Array.from({ length: Number(batch) }, (_, k) => numbered(name, i + k))
    const { added, unchanged } = await record.add(items)
    process.stdout.write(`safe ${[...added, ...unchanged].join(' ')}\n`)
  }
  await record.close()
}
