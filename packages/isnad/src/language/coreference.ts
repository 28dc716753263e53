// Who is whom in one story. Three rounds: what names itself (`identity.ts`), then in reading order what points back (`anaphora.ts`), pronouns and
// subjects left out (`discourse.ts`), then the actors as they came out.
import type { Actor, Mention, Place } from '../document/mention.js'
import { push } from '../document/push.js'
import { stateInfo } from '../knowledge/index.js'
import { Anaphora } from './anaphora.js'
import { Discourse } from './discourse.js'
import { Identity } from './identity.js'
import { joinedIn } from './joined-states.js'
import { MentionWriter } from './mention-writer.js'
import type { Draft } from './names/drafts.js'
import { OWN_NOUN } from './names/phrase.js'
import type { Mentioned } from './mentions.js'
import { Countries } from './names/countries.js'
import type { LanguagePack } from './pack.js'

/** How many times a story that is about somebody calls him by one name. */
const OFTEN = 3

/** Links every phrase of a story. */
export function coreference(text: Mentioned, pack: LanguagePack): { mentions: Mention[]; actors: Actor[]; places: Place[] } {
  const discourse = new Discourse(text, text.scan)
  const countries = new Countries(text, pack, (phrase) => discourse.isSubject(phrase))
  const identity: Identity = new Identity(text, pack, countries, discourse, (phrase) => anaphora.resolve(phrase)?.drafts[0])
  const anaphora = new Anaphora(identity)
  const writer = new MentionWriter(identity)
  identity.run()
  const told = new Map<string, number>()
  for (const phrase of text.phrases) if (phrase.rule === 'bare word' && phrase.name) {
    const name = identity.latin(phrase.name)
    told.set(name, (told.get(name) ?? 0) + 1)
  }
  const joined = joinedIn(text.scan)
  let next = 0
  for (const event of discourse.events(text.phrases)) {
    // "Saudi-Iranian talks … the two countries": who is joined in one word has been spoken of
    for (; next < joined.length && joined[next]!.word < event.word; next++) discourse.note(identity.joined(joined[next]!), joined[next]!.word, 'weak')
    if (event.kind !== 'phrase') {
      const drafts = event.kind === 'empty' ? discourse.emptySubject(event.predicate) : discourse.pronoun(event.word)
      if (!drafts.length && event.kind === 'pronoun') continue
      writer.writeWord(event.kind, event.word, event.sentence, drafts)
      for (const draft of drafts) discourse.note(draft, event.word, event.kind)
      continue
    }
    const { phrase } = event
    const named = identity.targets.get(phrase)
    if (named) anaphora.settle(named, phrase)
    // "its ambassador to Iran": the state it is to, as whose owner no one else is meant
    const posted = phrase.rule === 'posting' && phrase.id && stateInfo(phrase.id) ? identity.state(phrase.id) : undefined
    const resolved = named ? { drafts: [named], weak: false, holder: undefined } : posted ? { drafts: [posted], weak: true, holder: undefined } : anaphora.resolve(phrase)
    // a single name of somebody the story tells nothing of is a mention of nobody
    if (!resolved && phrase.rule !== 'bare word' && phrase.rule !== 'acronym') continue
    // "Roe's office said she …" has spoken of her
    if (resolved?.holder) discourse.note(resolved.holder, text.scan.items[phrase.first]!.word, 'said')
    const { drafts, weak } = writer.write(phrase, resolved?.drafts ?? [], resolved?.weak ?? !resolved)
    for (const draft of drafts) {
      anaphora.remember(draft, phrase)
      if (draft.kind === 'person' && !draft.known && !pack.names.personalGender && discourse.isWoman(phrase)) draft.gender = 'f'
      if (phrase.kind === 'known') discourse.noteName(draft, phrase)
      if (phrase.gender && draft.kind !== 'state' && (draft.known ? draft.kind !== 'person' : !draft.gender)) draft.gender = phrase.gender
      // a single name that is told little of may be no person: no pronoun points back to it
      if (draft.rule === 'bare word' && !discourse.speaks(phrase) && (told.get(draft.name ?? '') ?? 0) < OFTEN) continue
      // "another woman says … he": where pronouns tell men from women, somebody of whom it is not known is no "he"
      if (phrase.rule === 'who speaks' && pack.names.personalGender && phrase.kind === 'person' && !draft.gender) continue
      discourse.note(draft, event.word, weak && !(phrase.kind === 'anaphor' && discourse.isSubject(phrase)) ? 'weak' : 'said', text.scan.items[phrase.last - 1]!.last)
    }
    // «سفيرها لدى الهند» has spoken of India
    for (const owner of phrase.owners) if (owner.kind === 'phrase' && owner.phrase.rule === 'posting' && owner.phrase.id && stateInfo(owner.phrase.id)) discourse.note(identity.state(owner.phrase.id), event.word, 'weak')
  }
  writer.writeJoined(joined)
  writer.writeSponsors()
  return { mentions: writer.mentions, actors: finish(identity, writer.mentions), places: writer.finishPlaces() }
}

function finish(identity: Identity, mentions: readonly Mention[]): Actor[] {
  const { all } = identity.drafts
  // somebody named without any title is, in a story about one country, of that country, and a civilian (PLOVER's sector for who has no other);
  // so is an organization called by its noun, but not capitals alone, which may be anything
  const dominant = identity.countries.dominant()
  const of = all.map(() => [] as number[])
  for (const mention of mentions) for (const actor of mention.actors) of[actor]!.push(mention.index)
  const doers = new Set(identity.text.predicates.flatMap(({ form, args }) => (form === 'finite' ? args.flatMap(({ role, group }) => (role === 'subj' ? [identity.text.groups[group]!.head] : [])) : [])))
  const nearby = new Nearby(all, mentions, of, doers, identity.countries.context())
  return all.map((draft) => {
    const first = guess(draft, dominant, nearby, all)
    // "Russian strikes killed four": of whoever is told of beside them, and not his who struck
    const guessed = first && draft.from && identity.countries.victim(draft.from)?.foes.has(first) ? undefined : first
    return {
      index: draft.index, kind: draft.kind, name: draft.name ?? '', known: draft.known || undefined, country: draft.country ?? guessed ?? null, inferred: (draft.inferred || guessed) && draft.kind !== 'state' ? true : undefined, sector: draft.kind === 'state' && draft.sector !== 'PRE' ? null : (draft.sector ?? (draft.kind === 'person' && !draft.known && draft.of === undefined ? 'CVL' : null)),
      office: draft.office ?? null, gender: draft.gender, number: draft.number, nameless: draft.nameless || undefined, of: draft.of, mentions: of[draft.index]!, rule: draft.rule,
    }
  })
}

/** A country for those of whom the text tells none: the one that the story is about, else that of those beside them. */
function guess(draft: Draft, dominant: string | undefined, nearby: Nearby, all: readonly Draft[]): string | undefined {
  if (draft.country !== undefined || draft.known) return undefined
  if (draft.of !== undefined) {
    // "Refugee Council director Jane Roe": of the land that her council is taken to be of
    const of = all[draft.of]!
    return draft.kind === 'person' && of.rule === OWN_NOUN ? (of.country ?? guess(of, dominant, nearby, all)) : undefined
  }
  switch (draft.kind) {
    case 'person': return dominant ?? (draft.tokens.length > 1 ? nearby.country(draft) : undefined)
    case 'outlet': return dominant
    case 'organization': return draft.from?.term ? dominant : undefined
    case 'group': return draft.sector === 'CVL' ? nearby.country(draft, 2) : undefined
    default: return undefined
  }
}

/** In how many sentences of somebody's it is looked who stands beside him. */
const BESIDE = 3
/** What share of those beside him must be of one country. */
const MOSTLY = 2 / 3

/** Somebody of a country whom a sentence tells of. */
interface Beside { readonly country: string; readonly first: number; readonly actor: number; readonly named: boolean }

/** Of which country those are that stand beside somebody: «سالوبك», a captive told of among Croats, is a Croat. */
class Nearby {
  /** Those that a sentence tells of as somebody, not only as whose something is. */
  private readonly bySentence = new Map<number, Beside[]>()

  /** `doers`: words that head the subject of a verb; `first`: the country that the story speaks of most. */
  constructor(all: readonly Draft[], private readonly mentions: readonly Mention[], private readonly of: readonly (readonly number[])[], private readonly doers: ReadonlySet<number>, private readonly first: string | undefined) {
    for (const { sentence, actors, form, weak, first } of mentions) {
      if (form === 'pronoun' || form === 'empty' || weak) continue
      for (const actor of actors) {
        const { country, kind, nameless } = all[actor]!
        if (country && kind !== 'outlet') push(this.bySentence, sentence, { country, first, actor, named: kind === 'person' && !nameless })
      }
    }
  }

  /** `least`: how often the country must be told of. */
  country(draft: Draft, least = 1): string | undefined {
    const sum = new Map<string, number>()
    const others = this.others(draft)
    // "Ilham Aliyev sat down with Joe Borg": one other man alone may well be of another land
    if (draft.kind === 'person' && others.every(({ named, actor }) => named && actor === others[0]!.actor)) return undefined
    for (const { country, behind } of others) {
      if (!behind || country === this.first) sum.set(country, (sum.get(country) ?? 0) + 1)
    }
    for (const [country, count] of sum) if (count >= least && count > MOSTLY * others.length) return country
    return undefined
  }

  private does(first: number, last: number): boolean {
    for (let word = first; word < last; word++) if (this.doers.has(word)) return true
    return false
  }

  /** Who is told of in the first sentences of somebody's; `behind` him, where he does something himself, are those he does it to or speaks of ("Joe Borg urged the French troops to leave"). */
  private others({ index, kind }: Draft): (Beside & { readonly behind: boolean })[] {
    const ends = new Map<number, number>()
    for (const mention of this.of[index]!) {
      const { sentence, first, last } = this.mentions[mention]!
      if (!ends.has(sentence) && ends.size >= BESIDE) break
      if (!ends.has(sentence)) ends.set(sentence, kind === 'person' && this.does(first, last) ? last : Number.POSITIVE_INFINITY)
    }
    return [...ends].flatMap(([sentence, end]) => (this.bySentence.get(sentence) ?? []).map((one) => ({ ...one, behind: one.first >= end })))
  }
}
