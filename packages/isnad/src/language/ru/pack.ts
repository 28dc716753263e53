import type { LanguagePack } from '../pack.js'
import acts from './acts.tsv.js'
import agreements from './agreements.tsv.js'
import classes from './classes.tsv.js'
import { parse } from './clauses.js'
import cues from './cues.tsv.js'
import { group } from './groups.js'
import { normalize } from './letters.js'
import markers from './markers.tsv.js'
import { russianNames } from './names.js'
import names from './names.tsv.js'
import projects from './projects.tsv.js'
import quantities from './quantities.tsv.js'
import relations from './relations.tsv.js'
import { split } from './sentences.js'
import { findTimes, russianTimes } from './times.js'
import { tokenize } from './tokens.js'
import { analyse } from './words.js'

/** The Russian pack. */
export const russian: LanguagePack = {
  code: 'ru',
  name: 'Russian',
  direction: 'ltr',
  normalize,
  tokenize,
  analyse,
  split,
  group,
  parse,
  findTimes,
  times: russianTimes,
  names: russianNames,
  tables: { acts, classes, quantities, cues, agreements, relations, projects, names, markers },
}
