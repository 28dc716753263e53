// Wrongs told of others, and where words said end, in sentences of our own.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const read = (text: string) => {
  const findings = readStory({ id: 't', language: 'ar', published: '2024-06-12', headline: null, text } as never)
  const name = (id: string | null) => findings.actors.find((actor) => actor.id === id)?.name ?? null
  return { claims: findings.claims.map((claim) => ({ accused: claim.accused.map(name), by: claim.stances.map((stance) => `${name(stance.actor)} ${stance.stance}`) })), statements: findings.statements.map((statement) => ({ by: name(statement.speaker), content: text.slice(statement.content.start, statement.content.end) })) }
}

test('a wrong with its owner is a claim: «انتهاكات إسرائيل»', () => {
  expect(read('قالت تركيا إن انتهاكات إسرائيل للقانون الدولي مستمرة.').claims).toEqual([{ accused: ['Israel'], by: ['Turkey alleges'] }])
})

test('a wrong that is fought is nobody\'s: «مكافحة الإرهاب»', () => {
  expect(read('قالت تركيا إن فرنسا تواصل مكافحة الإرهاب.').claims).toEqual([])
})

test('what is said ends where another answers, and nobody says «يذكر أن»', () => {
  expect(read('قالت تركيا إن فرنسا زودت المتمردين بالسلاح، فيما نفت باريس ذلك.').statements[0]).toEqual({ by: 'Turkey', content: 'إن فرنسا زودت المتمردين بالسلاح' })
  expect(read('زار الوزير باريس. يذكر أن البلدين وقعا اتفاقا العام الماضي.').statements).toEqual([])
})
