import type { LanguagePack } from '../pack.js'
import acts from './acts.tsv.js'
import agreements from './agreements.tsv.js'
import classes from './classes.tsv.js'
import { analyse } from './words.js'
import cues from './cues.tsv.js'
import { arabicTimes, findTimes } from './times.js'
import { group } from './groups.js'
import { arabicNames } from './names.js'
import names from './names.tsv.js'
import quantities from './quantities.tsv.js'
import { normalize } from './letters.js'
import { parse } from './clauses.js'
import markers from './markers.tsv.js'
import projects from './projects.tsv.js'
import relations from './relations.tsv.js'
import { split } from './sentences.js'
import { tokenize } from './tokens.js'

/** The Arabic pack. */
export const arabic: LanguagePack = {
  code: 'ar',
  name: 'Arabic',
  direction: 'rtl',
  normalize,
  tokenize,
  analyse,
  split,
  group,
  parse,
  findTimes,
  times: arabicTimes,
  names: arabicNames,
  tables: { acts, classes, quantities, cues, agreements, relations, projects, names, markers },
}
