import type { LanguagePack } from '../pack.js'
import acts from './acts.tsv.js'
import agreements from './agreements.tsv.js'
import classes from './classes.tsv.js'
import { parse } from './clauses.js'
import cues from './cues.tsv.js'
import { group } from './groups.js'
import markers from './markers.tsv.js'
import { persianNames } from './names.js'
import names from './names.tsv.js'
import projects from './projects.tsv.js'
import quantities from './quantities.tsv.js'
import relations from './relations.tsv.js'
import { split } from './sentences.js'
import { findTimes, persianTimes } from './times.js'
import { normalize, tokenize } from './tokens.js'
import { analyse } from './words.js'

/** The Persian pack. */
export const persian: LanguagePack = {
  code: 'fa',
  name: 'Persian',
  direction: 'rtl',
  verbLast: true,
  normalize,
  tokenize,
  analyse,
  split,
  group,
  parse,
  findTimes,
  times: persianTimes,
  names: persianNames,
  tables: { acts, classes, quantities, cues, agreements, relations, projects, names, markers },
}
