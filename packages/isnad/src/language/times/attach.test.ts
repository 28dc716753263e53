// Which time dates which act: sentences of ours, the act's own word, and its date or none. Published on Wednesday 2024-06-12.
import { describe, expect, test } from 'vitest'
import type { Timed } from '../../document/document.js'
import { packFor } from '../packs.js'
import { dateOfPredicate } from './attach.js'

function read(language: string, text: string): Timed {
  const pack = packFor(language)!
  const story = { id: 'case', language, text }
  return pack.findTimes(pack.parse(pack.group(pack.split(pack.analyse(pack.tokenize({ story, language, text, bodyStart: 0, published: '2024-06-12' }))))))
}

function dateAt(document: Timed, word: string): string | null | undefined {
  const at = document.text.indexOf(word)
  const predicate = document.predicates.find((p) => document.words[p.word]!.start >= at && document.words[p.word]!.end <= at + word.length)
  if (!predicate) return undefined
  const time = dateOfPredicate(document, predicate.index)
  return time ? (time.eventValue ?? time.value) : null
}

const ARABIC: readonly (readonly [why: string, text: string, word: string, date: string | null])[] = [
  ['its own clause', 'وقّع الوزيران الاتفاق الجمعة في جنيف.', 'وقّع', '2024-06-07'],
  ['a leading time', 'في 20 مايو أغلقت السلطات المعبر.', 'أغلقت', '2024-05-20'],
  ['behind the subject it is the verb\'s', 'اتهمت الحكومة أمس المتمردين بقصف المستشفى.', 'اتهمت', '2024-06-11'],
  ['what is accused is not dated by the accusing', 'اتهمت الحكومة أمس المتمردين بقصف المستشفى.', 'قصف', null],
  ['what is said is not dated by the saying', 'قالت الوزارة الثلاثاء إن الجيش انسحب من المدينة.', 'انسحب', null],
  ['what is said keeps its own time', 'قالت الوزارة إن الجيش انسحب من المدينة الأحد.', 'انسحب', '2024-06-09'],
  ['the noun of a light verb', 'أجرى الرئيس السبت محادثات مع نظيره.', 'محادثات', '2024-06-08'],
  ['not from inside a relative clause', 'هاجم المسلحون القرية التي سقطت في 2014.', 'هاجم', null],
  ['a day behind a comma is of the main verb too', 'اعترضت القوات صاروخين، استهدفا المدينة، الاثنين، دون أضرار.', 'اعترضت', '2024-06-10'],
  ['but not where the clause is about an act', 'انتقد الوزير القمة التي جمعت الرئيسين في نيروبي، الاثنين، بعد عودته.', 'انتقد', null],
  ['an act told for the first time as the subject', 'استهدفت غارة جوية الاثنين مصنعا.', 'غارة', '2024-06-10'],
  ['an act known before is not', 'أثارت الغارة الاثنين غضبا.', 'الغارة', null],
  ['of an adjective', 'ولن يحضر الوزير القمة المقررة في روما الأسبوع المقبل.', 'القمة', '2024-06-17/2024-06-23'],
  ['of an adjective, not of the verb', 'ولن يحضر الوزير القمة المقررة في روما الأسبوع المقبل.', 'يحضر', null],
  ['of an adjective of a noun that is no act of the sentence', 'هددت واشنطن الشركات إثر انسحابها من الاتفاق المبرم في 2015.', 'انسحاب', null],
  ['of the paper, not of the act it tells', 'استدعت الرياض سفيرها وفق البيان الصادر مساء الأحد.', 'استدعت', null],
  ['in the presence of', 'اختتمت السبت فعاليات المهرجان بحضور الرئيس.', 'حضور', '2024-06-08'],
  ['killed in a raid', 'قتل عشرة مدنيين الاثنين في غارة على السوق.', 'غارة', '2024-06-10'],
  ['a past verb has no coming time', 'هدد الوزير بوقف الإمدادات الأسبوع المقبل.', 'هدد', null],
  ['so it is the act\'s that is threatened', 'هدد الوزير بوقف الإمدادات الأسبوع المقبل.', 'وقف', '2024-06-17/2024-06-23'],
  ['a noun dated by its relative clause', 'أشاد الوزير بالقمة التي عقدت في مايو.', 'القمة', '2024-05'],
  ['now dates nothing', 'تعترف حاليا عشر دول بالحكومة.', 'تعترف', null],
  ['since: the act that lasts', 'يحاصر الجيش المدينة منذ الأحد.', 'يحاصر', '2024-06-09/2024-06-12'],
]

const ENGLISH: typeof ARABIC = [
  ['its own clause', 'The ministers signed the agreement on Friday.', 'signed', '2024-06-07'],
  ['a leading time', 'On May 20, the authorities closed the crossing.', 'closed', '2024-05-20'],
  ['what is said is not dated by the saying', 'The ministry said on Tuesday that the army had withdrawn.', 'withdrawn', null],
  ['what is said keeps its own time', 'The ministry said that the army withdrew on Sunday.', 'withdrew', '2024-06-09'],
  ['not from inside a relative clause', 'Gunmen attacked the village that fell in 2014.', 'attacked', null],
  ['a time before its noun is the noun\'s', 'The president rejected the May 20 agreement.', 'rejected', null],
  ['a leading time without a comma', 'On Monday police arrested two sailors in Oslo.', 'arrested', '2024-06-10'],
  ['a leading year without a comma', 'In 2015 Chad sent troops into Niger.', 'sent', '2015'],
  ['a leading stretch without a comma', 'Over the past two years Danish jets have bombed the island.', 'bombed', '2022~/2024'],
  ['not with a noun of an act', 'In May talks between the unions failed and Peru closed the port.', 'failed', null],
  ['a leading time over a relative clause', 'Last November Omar Haddad, a sailor who had set up a shop, was jailed.', 'jailed', '2023-11'],
  ['since, without a comma', 'Since January police have arrested ten sailors.', 'arrested', '2024-01/2024-06'],
  ['a month of last year', 'In June last year the court jailed two sailors.', 'jailed', '2023-06'],
  ['before a past verb, of the past', 'At a meeting in Oslo on Friday, ministers condemned the raid.', 'condemned', '2024-06-07'],
  ['a participle of the past', 'The paper signed on Friday was thrown away.', 'signed', '2024-06-07'],
  ['what is scheduled is ahead', 'The talks scheduled for Friday were cancelled.', 'talks', '2024-06-14'],
  ['behind the verb of an act, the verb\'s', 'The coup toppled the king in 2003.', 'toppled', '2003'],
  ['so is the act', 'The bombing wounded ten sailors on Monday.', 'bombing', '2024-06-10'],
  ['what the act did', 'A raid late on Monday killed three sailors.', 'killed', '2024-06-10'],
  ['what somebody began', 'Troops began withdrawing from the island on Monday.', 'withdrawing', '2024-06-10'],
  ['the cause behind "after"', 'Two sailors died on Tuesday after being shot in a bar.', 'shot', '2024-06-11'],
  ['a relative clause before the verb', 'Protests that erupted in May have spread to Oslo.', 'Protests', '2024-05'],
  ['an ordinal of another noun', 'The firm announced on Friday the second stage of the plan.', 'announced', '2024-06-07'],
  ['now dates nothing', 'Ten countries now recognise the government.', 'recognise', null],
]

for (const [language, cases] of [['ar', ARABIC], ['en', ENGLISH]] as const) {
  describe(`dates of acts, ${language}`, () => {
    for (const [why, text, word, date] of cases) {
      test(`${why}: ${word}`, () => {
        expect(dateAt(read(language, text), word), text).toBe(date)
      })
    }
  })
}
