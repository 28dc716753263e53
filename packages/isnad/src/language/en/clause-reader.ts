import type { Sentence } from '../../document/word.js'
import type { Clause } from './clause-drafts.js'
import type { Item } from './clause-items.js'
import { finishPredicates } from '../clause-drafts.js'
import { isNone } from './none.js'
import { addNominals } from './nominals.js'
import type { VerbGroup } from './verb-groups.js'
import { ClauseState } from './clause-state.js'
import { onGroup, onPrepositional, onStranded } from './clause-groups.js'
import { onFinite } from './clause-finite.js'
import { onInfinitive, onParticiple } from './clause-nonfinite.js'
import { onAdjective, onClose, onComma, onOpen, onStrong, onSub } from './clause-marks.js'

/** Reads the clauses of one sentence after another (see clauses.ts). */
export class ClauseReader extends ClauseState {
  private readonly ends = { reach: (group: number) => this.reach[group]!, isNone: (word: number) => isNone(this.text.words, word) }

  readSentence(sentence: Sentence): void {
    this.line = this.items.items(sentence, this.reach)
    this.drafts = []
    this.headline = sentence.headline
    this.quoted = []
    this.quoteFrom.length = 0
    this.comma = this.conj = false
    this.clause = this.newClause('main', undefined, undefined, undefined, -1)
    for (this.k = 0; this.k < this.line.length; this.k++) this.read(this.line[this.k]!)
    this.settleWaiting()
    addNominals(this.text, this.line, this.drafts, sentence)
    finishPredicates(this.text, sentence, this.drafts, this.predicates, this.ends)
  }

  read(item: Item): void {
    switch (item.kind) {
      case 'group':
        if (item.prep) onPrepositional(this, item.group, item.prep)
        else onGroup(this, item.group)
        break
      case 'verb':
        this.onVerb(item.verb)
        break
      case 'sub':
        onSub(this, item.key, item.at)
        break
      case 'adj':
        onAdjective(this, item.at)
        break
      case 'prep':
        onStranded(this, item.prep)
        return
      case 'comma':
        onComma(this)
        this.comma = true
        return
      case 'conj':
        this.conj = true
        if (this.next()?.kind === 'verb') this.clause.pending = -1
        return
      case 'strong':
        onStrong(this, this.words[item.at]!.key)
        return
      case 'open':
        onOpen(this)
        break
      case 'close':
        onClose(this)
        return
      case 'paren':
        this.clause = this.newClause('parenthesis', this.clause, undefined, undefined, -1)
        break
      case 'unparen':
        for (let c: Clause | undefined = this.clause; c; c = c.outer)
          if (c.kind === 'parenthesis') {
            this.clause = c.outer!
            break
          }
        return
      default:
        return
    }
    this.comma = this.conj = false
  }

  onVerb(group: VerbGroup): void {
    switch (group.form) {
      case 'finite':
        onFinite(this, group)
        return
      case 'infinitive':
        onInfinitive(this, group)
        return
      default:
        onParticiple(this, group)
    }
  }
}
