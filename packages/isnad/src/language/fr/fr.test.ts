// French word by word: tokens, words, groups, predicates, times, who is who. Sentences are ours.
import { describe, expect, test } from 'vitest'
import { read } from '../../index.js'
import type { Document } from '../../document/document.js'
import { conjugate } from './conjugation.js'
import { masculine, singular } from './lexicon.js'

const PUBLISHED = '2024-06-12'
const of = (text: string): Document => read({ id: '1', language: 'fr', published: PUBLISHED, text })
const slice = ({ text }: Document, { start, end }: { start: number; end: number }) => text.slice(start, end)

describe('tokens', () => {
  test.each([
    ["l'ONU a-t-elle dit", ["l'", 'ONU', 'a', '-t-elle', 'dit']],
    ['Aujourd’hui à N’Djamena', ['Aujourd’hui', 'à', 'N’Djamena']],
    ['M. Dupont a versé 1 200 euros.', ['M.', 'Dupont', 'a', 'versé', '1 200', 'euros', '.']],
    ["un cessez-le-feu, selon lesquelles", ['un', 'cessez-le-feu', ',', 'selon lesquelles']],
    ["l'ex-ministre", ["l'", 'ex-', 'ministre']],
  ])('%s', (text, tokens) => {
    const document = of(text)
    expect(document.tokens.map((token) => slice(document, token))).toEqual(tokens)
  })
})

describe('conjugation', () => {
  test.each([
    ['signer', ['signe', 'signons', 'signait', 'signera', 'signerait', 'signa', 'signé', 'signées', 'signant']],
    ['lancer', ['lançons', 'lançait', 'lancions', 'lança', 'lançant']],
    ['protéger', ['protège', 'protégeons', 'protégera', 'protégeait']],
    ['appeler', ['appelle', 'appelait', 'appellera', 'appelé']],
    ['déployer', ['déploie', 'déployons', 'déploiera', 'déployé']],
    ['finir', ['finit', 'finissent', 'finirait', 'fini']],
    ['rendre', ['rend', 'rendent', 'rendra', 'rendu']],
    ['maintenir', ['maintient', 'maintiennent', 'maintiendra', 'maintint', 'maintenu']],
    ['promettre', ['promet', 'promettent', 'promit', 'promis', 'promise']],
    ['détruire', ['détruit', 'détruisent', 'détruisit']],
    ['convaincre', ['convainc', 'convainquent', 'convaincu']],
  ])('%s', (verb, forms) => {
    const made: string[] = []
    conjugate(verb, (form) => made.push(form))
    expect(forms.filter((form) => !made.includes(form))).toEqual([])
  })
})

test.each([['accords', 'accord'], ['pays', 'pays'], ['tribunaux', 'tribunal'], ['enjeux', 'enjeu'], ['congrès', 'congrès']])('the singular of %s', (many, one) => expect(singular(many)).toBe(one))
test.each([['ukrainiennes', 'ukrainien'], ['turque', 'turc'], ['bilatéraux', 'bilatéral'], ['offensive', 'offensif'], ['militaires', 'militaire']])('the masculine of %s', (form, one) => expect(masculine(form)).toBe(one))

/** A predicate by its word: lemma, tense, voice, negation, modality. */
const SHAPES: readonly (readonly [text: string, word: string, shape: string])[] = [
  ["Le Maroc a condamné l'attaque.", 'condamné', 'condamner past active'],
  ["L'accord a été signé à Rome.", 'signé', 'signer past passive'],
  ["L'accord est signé par les deux pays.", 'signé', 'signer present passive'],
  ['Les ministres se sont rencontrés à Rome.', 'rencontrés', 'se-rencontrer past active'],
  ['La ministre est arrivée à Rome.', 'arrivée', 'arriver past active'],
  ["Le Chili n'a pas ratifié le traité.", 'ratifié', 'ratifier past active not'],
  ['Le Chili ne ratifiera jamais le traité.', 'ratifiera', 'ratifier future active not planned'],
  ["Il n'a signé que deux accords.", 'signé', 'signer past active'],
  ['Le Chili va ratifier le traité.', 'ratifier', 'ratifier future active planned'],
  ['Le Chili vient de ratifier le traité.', 'ratifier', 'ratifier past active'],
  ['Le Chili pourrait ratifier le traité.', 'ratifier', 'ratifier present active possible'],
  ["L'armée aurait bombardé la ville.", 'bombardé', 'bombarder past active alleged'],
  ["Lima a déclaré qu'il ratifierait le traité.", 'ratifierait', 'ratifier future active planned'],
  ["Si Lima refuse, Quito ratifierait le traité.", 'ratifierait', 'ratifier present active conditional'],
  ["Lima a menacé d'expulser le consul.", 'expulser', 'expulser future active planned'],
  ['Lima a appelé Quito à libérer les marins.', 'libérer', 'libérer none active wanted'],
  ['Lima a refusé de libérer les marins.', 'libérer', 'libérer none active failed'],
  ["Lima a quitté la table sans signer l'accord.", 'signer', 'signer none active not'],
]
test.each(SHAPES)('%s %s', (text, word, shape) => {
  const document = of(text)
  const found = document.predicates.find((one) => slice(document, one) === word)
  expect(found && [found.lemma, found.tense, found.voice, found.negation !== undefined && 'not', ...found.modality].filter(Boolean).join(' ')).toBe(shape)
})

/** Who does and who undergoes, by predicate. */
const ROLES: readonly (readonly [text: string, word: string, subject: string | undefined, object: string | undefined])[] = [
  ['Lima a appelé Quito à libérer les marins.', 'libérer', 'Quito', 'les marins'],
  ['Lima a demandé à Quito de libérer les marins.', 'libérer', 'Quito', 'les marins'],
  ['Lima a promis à Quito de libérer les marins.', 'libérer', 'Lima', 'les marins'],
  ['Le ministre, qui a quitté Lima, a rencontré le roi.', 'rencontré', 'Le ministre', 'le roi'],
  ['Le traité que le Parlement a ratifié est public.', 'ratifié', 'le Parlement', 'Le traité'],
  ['« Nous partirons », a déclaré le ministre.', 'déclaré', 'le ministre', undefined],
  ['Lima a condamné le raid et rappelé son consul.', 'rappelé', 'Lima', 'son consul'],
  ["Lima a rompu l'accord de défense signé à Quito.", 'signé', "l'accord de défense", undefined],
  ["Lima l'a condamné.", 'condamné', 'Lima', "l'"],
]
test.each(ROLES)('%s %s', (text, word, subject, object) => {
  const document = of(text)
  const found = document.predicates.find((one) => slice(document, one) === word)!
  const role = (name: string) => {
    const arg = found.args.find((one) => one.role === name)
    return arg && slice(document, document.groups[arg.group]!)
  }
  expect([role('subj'), role('obj')]).toEqual([subject, object])
})

const TIMES: readonly (readonly [text: string, quote: string, value: string | null])[] = [
  ["L'accord a été signé mardi.", 'mardi', '2024-06-11'],
  ["L'accord sera signé lundi prochain.", 'lundi prochain', '2024-06-17'],
  ["L'accord a été signé le 6 avril 2023.", '6 avril 2023', '2023-04-06'],
  ["L'accord a été signé en mars 2023.", 'mars 2023', '2023-03'],
  ["L'accord a été signé la semaine dernière.", 'la semaine dernière', '2024-06-03/2024-06-09'],
  ["L'accord a été signé l'an dernier.", "l'an dernier", '2023'],
  ["L'accord a été signé en 2015.", '2015', '2015'],
  ["L'accord a été signé il y a trois jours.", 'il y a trois jours', '2024-06-09'],
  ["L'accord a été signé hier.", 'hier', '2024-06-11'],
  ['Lima combat la milice depuis 2019.', 'depuis 2019', '2019/2024'],
  ["L'accord a été signé le 1er mai.", '1er mai', '2024-05-01'],
]
test.each(TIMES)('%s', (text, quote, value) => {
  const document = of(text)
  expect(document.times.map((time) => [slice(document, time), time.value])).toEqual([[quote, value]])
})

const ACTORS: readonly (readonly [text: string, actors: string])[] = [
  ['Le ministre russe des Affaires étrangères Sergueï Lavrov a rencontré le roi de Jordanie.', 'Sergey Lavrov RUS foreign minister; Russia RUS -; Jordanian king JOR king'],
  ['Le Premier ministre Jean Valois a quitté La Paz.', 'Jean Valois BOL prime minister; Bolivia BOL -'],
  ['Les Émirats arabes unis et les États-Unis ont condamné le raid.', 'United Arab Emirates ARE -; United States USA -'],
  ["L'armée malienne a attaqué les rebelles.", 'army of Mali MLI -; Mali MLI -; rebels MLI -'],
  ['Mouammar Kadhafi a reçu Alexandre Loukachenko.', 'Muammar Gaddafi LBY -; Alexander Lukashenko BLR president'],
  ["L'ambassadrice de France à Alger a quitté le pays.", 'French ambassador FRA ambassador'],
]
test.each(ACTORS)('%s', (text, actors) => {
  const document = of(text)
  expect(document.actors.map((actor) => `${actor.name} ${actor.country ?? '-'} ${actor.office ?? '-'}`).slice(0, actors.split('; ').length).join('; ')).toBe(actors)
})
