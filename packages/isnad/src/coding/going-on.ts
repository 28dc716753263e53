// Who goes on speaking where a cue names nobody («وأضاف أن», «مشيرا إلى أن»).
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Sentence } from '../document/word.js'
import { actorsOfArgument } from '../language/actors.js'
import type { CodedStatement } from './coded-statement.js'
import type { Cue } from './cues.js'
import { agreesWith } from './speakers.js'

/** How many statements back one is looked for that goes on. */
const MOST = 6

/** Keeps the statements that may go on, in order. @example going.told.push(statement); going.before(sentence, 1, { gender: 'f' })?.speakers */
export class GoingOn {
  readonly told: CodedStatement[] = []

  constructor(private readonly document: Document) {}

  /** The statement that goes on when a cue names nobody: the last one that is not told inside another. */
  get last(): CodedStatement | undefined {
    return this.told.at(-1)
  }

  /** Who goes on speaking: the statement before, when the cue has no subject of its own («وأضاف أن», «مشيرا إلى أن»). */
  speakersAt(at: number, sentence: Sentence, cue: Cue, predicate: Predicate | undefined): readonly number[] | undefined {
    if (!this.last?.speakers.length || !predicate) return undefined
    // what is said may hold full stops of its own («"تم (...) تحرير المطار"، مشيرا إلى أن»)
    const reach = this.last.content.end > sentence.start ? sentence.index - this.last.sentence : 0
    if (predicate.form === 'active-participle') return this.before(sentence.index, reach, this.document.words[at]!)?.speakers ?? this.doerOf(predicate, sentence)
    if (predicate.form !== 'finite' || !predicate.emptySubject) return undefined
    const opening = at - sentence.first <= 2 || this.document.words[at - 1]?.pos === 'conj' || this.document.words[at - 1]?.pos === 'sub'
    return cue.kind === 'continue' || opening ? this.before(sentence.index, 3, predicate.emptySubject)?.speakers : undefined
  }

  /** «ردت الوزارة على الانتقادات معتبرة أن …», "defends the measures, saying": who does what the participle goes along with; behind a full stop («…". مضيفا أن»), who spoke just before. */
  private doerOf(participle: Predicate, sentence: Sentence): readonly number[] | undefined {
    const { document } = this
    const word = document.words[participle.word]!
    const over = participle.parent?.as === 'adverbial' ? document.predicates[participle.parent.predicate] : undefined
    if (over?.form === 'finite' && over.sentence === sentence.index && over.word < participle.word) {
      const doers = actorsOfArgument(document, over.index, 'subj')
      return doers.length && agreesWith(document, doers, word) ? doers : undefined
    }
    return participle.word - sentence.first <= 2 ? this.before(sentence.index, 1, word)?.speakers : undefined
  }

  /** The last statement within reach whose cue agrees with one that names nobody («وأضافت» goes on with «قالت»): the cue is compared, for «البيان» of a ministry is a "he". */
  before(sentence: number, reach: number, { number, gender }: { readonly number?: 'sg' | 'du' | 'pl'; readonly gender?: 'm' | 'f' }): CodedStatement | undefined {
    for (let k = this.told.length - 1, seen = 0; k >= 0 && seen < MOST && this.told[k]!.sentence >= sentence - reach; k--, seen++) {
      const one = this.told[k]!
      const verb = one.predicate === undefined || one.kind === 'relay' ? undefined : this.document.words[this.document.predicates[one.predicate]!.word]
      // a verb before its subject is singular whoever says it
      const plural = number === 'pl' && verb?.number === 'sg' && agreesWith(this.document, one.speakers, { number })
      const agrees = verb?.gender && (plural || !number || !verb.number || verb.number === number || number === 'sg') ? !gender || verb.gender === gender || plural : agreesWith(this.document, one.speakers, { number, gender })
      if (agrees) return one
    }
    return undefined
  }
}
