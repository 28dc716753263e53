// Russian word by word: tokens, forms, cases, groups, predicates, times, who is who. Sentences are ours.
import { describe, expect, test } from 'vitest'
import { code, read } from '../../index.js'
import type { Document } from '../../document/document.js'
import { conjugate, readWritten } from './conjugation.js'
import { decline } from './declension.js'
import { stem } from './stem.js'

const PUBLISHED = '2024-06-12'
const of = (text: string): Document => read({ id: '1', language: 'ru', published: PUBLISHED, text })
const slice = ({ text }: Document, { start, end }: { start: number; end: number }) => text.slice(start, end)

describe('tokens', () => {
  test.each([
    ['А.А. Громыко приехал в г. Минск.', ['А.А.', 'Громыко', 'приехал', 'в', 'г.', 'Минск', '.']],
    ['экс-министр и вице-премьер', ['экс-', 'министр', 'и', 'вице-премьер']],
    ['1 200 человек, 12,5 млн долларов', ['1 200', 'человек', ',', '12,5', 'млн', 'долларов']],
  ])('%s', (text, tokens) => {
    const document = of(text)
    expect(document.tokens.map((token) => slice(document, token))).toEqual(tokens)
  })
})

test.each([
  ['министр', 'm', true, ['министра', 'министру', 'министром', 'министре', 'министры', 'министров']],
  ['россиянин', 'm', true, ['россиянина', 'россияне', 'россиян', 'россиянами']],
  ['палестинец', 'm', true, ['палестинца', 'палестинцы', 'палестинцев']],
  ['страна', 'f', false, ['страны', 'стране', 'страну', 'страной', 'стран', 'странами']],
  ['поставка', 'f', false, ['поставок', 'поставками']],
  ['делегация', 'f', false, ['делегации', 'делегацией', 'делегаций']],
  ['область', 'f', false, ['области', 'областью', 'областей']],
  ['соглашение', 'n', false, ['соглашения', 'соглашением', 'соглашении', 'соглашений']],
  ['военный', 'm', true, ['военного', 'военным', 'военных']],
] as const)('%s is declined', (lemma, gender, animate, forms) => {
  const made = new Set<string>()
  decline(lemma, gender, animate, (form) => made.add(form))
  expect(forms.filter((form) => !made.has(form))).toEqual([])
})

test.each([
  ['подписать:подпишет', true, ['подпишут', 'подписал', 'подписали', 'подписав', 'подписан', 'подписаны']],
  ['заявлять', false, ['заявляет', 'заявляют', 'заявляла', 'заявляя']],
  ['захватить:::захвачен', true, ['захватит', 'захватили', 'захвачена']],
  ['прийти:придет/придут:пришел', true, ['пришел', 'пришла', 'придут']],
  ['атаковать', false, ['атакует', 'атакуют', 'атаковал']],
])('%s is conjugated', (written, perfective, forms) => {
  const made = new Set<string>()
  conjugate(readWritten(written), perfective, false, (form) => made.add(form), () => {})
  expect(forms.filter((form) => !made.has(form))).toEqual([])
})

describe('every case of a name has one key', () => {
  test.each([
    ['путин', 'путина', 'путину', 'путиным', 'путине'],
    ['захарова', 'захаровой', 'захарову'],
    ['россия', 'россии', 'россию', 'россией'],
    ['зеленский', 'зеленского', 'зеленскому', 'зеленским'],
    ['сергей', 'сергея', 'сергею', 'сергеем'],
    ['египет', 'египта', 'египту', 'египтом'],
    ['российский', 'российского', 'российская', 'российскими'],
  ])('%s', (first, ...others) => expect(others.map(stem)).toEqual(others.map(() => stem(first))))
})

/** The arguments of the predicate at a word: role, preposition, words of the group. */
const ARGUMENTS: readonly (readonly [text: string, word: string, args: readonly string[]])[] = [
  ['Россия осудила атаку.', 'осудила', ['subj Россия', 'obj атаку']],
  ['Соглашение подписали министры двух стран.', 'подписали', ['subj министры двух стран', 'obj Соглашение']],
  ['Москву посетит президент Турции.', 'посетит', ['subj президент Турции', 'obj Москву']],
  ['Договор был подписан президентами.', 'подписан', ['subj Договор', 'agent президентами']],
  ['Катар передал Ливану лекарства.', 'передал', ['subj Катар', 'obl:кому Ливану', 'obj лекарства']],
  ['Стороны достигли соглашения.', 'достигли', ['subj Стороны', 'obj соглашения']],
  ['В МИД Кубы опровергли сообщения.', 'опровергли', ['subj МИД Кубы', 'obj сообщения']],
  ['Перу призвала Чили вывести войска.', 'вывести', ['obj войска', 'subj Чили']],
  ['Лондон предложил Оману начать переговоры.', 'начать', ['obj переговоры', 'subj Оману']],
  ['подписание Кенией договора', 'подписание', ['agent Кенией', 'gen договора']],
  ['В МИД Кубы назвали это ошибкой.', 'назвали', ['subj МИД Кубы', 'obj это', 'obl:кем ошибкой']],
  ['Договор должен одобрить Совет Федерации.', 'должен', ['subj Совет Федерации', 'obj Договор']],
  ['По итогам встречи стороны подписали пакт.', 'подписали', ['subj стороны', 'obj пакт', 'obl:по итогам встречи']],
  ['Полиция задержала около 40 участников митинга.', 'задержала', ['subj Полиция', 'obj 40 участников митинга']],
  ['Казахстан передаст Киргизии 50 тыс. тонн мазута.', 'передаст', ['subj Казахстан', 'obl:кому Киргизии', 'obj 50 тыс. тонн мазута']],
  ['Визит министра в Москву, запланированный на вторник, отложен.', 'запланированный', ['subj Визит министра', 'obl:на вторник']],
  ['Документ, подписанный 19 июня в Риме, вступит в силу.', 'подписанный', ['subj Документ', 'obl:в Риме']],
  ['Министр, который прибыл в Рим, отверг план.', 'отверг', ['subj Министр', 'obj план']],
]
test.each(ARGUMENTS)('%s: %s', (text, word, args) => {
  const document = of(text)
  const predicate = document.predicates.find((one) => slice(document, one) === word)!
  expect(predicate.args.map(({ role, prep, group }) => `${role}${role === 'obl' ? `:${prep}` : ''} ${slice(document, document.groups[group]!)}`).sort()).toEqual([...args].sort())
})

/** Tense, voice, negation, modality. */
test.each([
  ['Кения ратифицировала договор.', 'ратифицировала', 'past active'],
  ['Кения подпишет договор.', 'подпишет', 'future active planned'],
  ['Договор будет подписан.', 'подписан', 'future passive planned'],
  ['Вопрос обсуждается.', 'обсуждается', 'present passive'],
  ['Кения не подписала договор.', 'подписала', 'past active not'],
  ['Кения намерена подписать договор.', 'подписать', 'future active planned'],
  ['Кения отказалась подписать договор.', 'подписать', 'none active failed'],
  ['Кения могла бы подписать договор.', 'подписать', 'none active conditional possible'],
])('%s: %s is %s', (text, word, shape) => {
  const document = of(text)
  const { tense, voice, negation, modality } = document.predicates.find((one) => slice(document, one) === word)!
  expect([tense, voice, ...(negation === undefined ? [] : ['not']), ...[...modality].sort()].join(' ')).toBe(shape)
})

describe('times', () => {
  test.each([
    ['Они встретились 17 января 2024 года.', '17 января 2024 года', '2024-01-17'],
    ['Они встретились в понедельник.', 'понедельник', '2024-06-10'],
    ['Они встретились на прошлой неделе.', 'прошлой неделе', '2024-06-03/2024-06-09'],
    ['Они встретятся в следующем году.', 'следующем году', '2025'],
    ['Они встретились вчера.', 'вчера', '2024-06-11'],
    ['Они встретились три дня назад.', 'три дня назад', '2024-06-09'],
    ['Учения пройдут с 5 по 12 июля.', 'с 5 по 12 июля', '2024-07-05/2024-07-12'],
    ['В марте 2023 года они встретились.', 'марте 2023 года', '2023-03'],
  ])('%s', (text, words, value) => {
    const document = of(text)
    expect(document.times.map((time) => [slice(document, time), time.value])).toContainEqual([words, value])
  })
})

describe('who does what to whom', () => {
  const events = (text: string): string[] => {
    const findings = code(of(text))
    const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!.name).join('+')
    return findings.events.map((event) => `${event.type} ${event.status}: ${who(event.actors)} → ${who(event.recipients)}`)
  }
  test.each([
    ['Президент Турции Реджеп Тайип Эрдоган прибыл в Баку с визитом.', 'CONSULT actual: Recep Tayyip Erdogan → Azerbaijan'],
    ['Венесуэла разорвала отношения с Парагваем.', 'SANCTION actual: Venezuela → Paraguay'],
    ['США ввели санкции против Ирана, сообщил Минфин.', 'SANCTION actual: United States → Iran'],
    ['Китай потребовал от Японии прекратить вмешательство.', 'REQUEST actual: China → Japan'],
    ['Сербия не введет санкции против России.', 'SANCTION denied: Serbia → Russia'],
    ['Италия передала Украине ракеты.', 'AID actual: Italy → Ukraine'],
    ['Парламент Молдавии денонсировал соглашение с Грецией.', 'SANCTION actual: Parliament of Moldova → Greece'],
    ['Суд в Маниле оправдал министра. Бывший президент Филиппин Родриго Дутерте арестован.', 'COERCE actual:  → Rodrigo Duterte'],
    ['Он встретится с председателем КНР Си Цзиньпином.', 'CONSULT planned: Xi Jinping → '],
    ['Президент Египта Абдель Фаттах ас-Сиси прибыл в Пекин.', 'CONSULT actual: Abdel Fattah el-Sisi → China'],
    ['Минфин США ввел санкции против Судана.', 'SANCTION actual: Ministry of Finance of United States → Sudan'],
    ['МИД Польши вызвал посла Чада. Министерство иностранных дел Польши осудило Чад.', 'ACCUSE actual: Ministry of Foreign Affairs of Poland → Chad'],
    ['Мали разорвала дипотношения с Чадом.', 'SANCTION actual: Mali → Chad'],
    ['Нигер и Мали объявили о выходе из ЭКОВАС.', 'SANCTION actual: Niger+Mali → Economic Community of West African States'],
  ])('%s', (text, event) => expect(events(text)).toContain(event))

  test.each([
    ['Лавров заявил, что Москва готова к переговорам.', 'Sergey Lavrov'],
    ['«Переговоры идут», — сказал Лавров журналистам.', 'Sergey Lavrov'],
    ['Переговоры продолжаются в Москве, сообщил в пятницу Лавров.', 'Sergey Lavrov'],
    ['По словам Лаврова, переговоры идут.', 'Sergey Lavrov'],
    ['Израиль атаковал Ливан, передает агентство Reuters.', 'Reuters'],
    ['Как сообщил Лавров, переговоры идут.', 'Sergey Lavrov'],
  ])('%s is said by %s', (text, speaker) => {
    const findings = code(of(text))
    expect(findings.statements.map((one) => findings.actors.find(({ id }) => id === one.speaker)?.name)).toEqual([speaker])
  })

  test.each([
    ['Лавров заявил, что Россия не получала приглашения. Она добавила, что Москва не готова. По его словам, переговоры идут.', [['заявил', 'Sergey Lavrov'], ['По его словам', 'Sergey Lavrov']]],
    ['Мария Захарова заявила, что Россия не получала приглашения. Она добавила, что Москва не готова.', [['заявила', 'Maria Zakharova'], ['добавила', 'Maria Zakharova']]],
    ['Лавров отверг обвинения, заявив, что Польша не представила доказательств.', [['заявив', 'Sergey Lavrov']]],
    ['Ответственность за взрыв взял на себя ХАМАС.', [['взял', 'Hamas']]],
  ])('%s', (text, said) => {
    const findings = code(of(text))
    expect(findings.statements.map(({ cue, speaker }) => [text.slice(cue.start, cue.end), findings.actors.find(({ id }) => id === speaker)?.name])).toEqual(expect.arrayContaining(said))
  })
})
