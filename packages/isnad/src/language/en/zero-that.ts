/** Verbs that often have a clause without "that": "said the army had left". */
export const ZERO_THAT: ReadonlySet<string> = new Set(
  'say think believe report hope claim insist know fear suggest acknowledge admit argue estimate warn predict feel understand suspect allege confirm announce reveal rule conclude note indicate state maintain stress demand deny concede assert contend complain declare promise decide'.split(' '),
)
