// Relative clauses of which a participle alone is left: "the deal signed in Rome", "a citizen held in Malta".
/** Verbs whose participle stands behind its noun far more often than their past tense: deaths linked to, troops based in. */
export const REDUCED = new Set(
  'link relate aim base know suspect call name locate situate cause affect kill wound injure detain arrest charge jail involve displace strand trap back lead support arm train equip devote dedicate expose attach station headquarter house hold imprison kidnap abduct capture seize deport expel evacuate rescue convict sentence'.split(
    ' ',
  ),
)

/** Prepositions that may follow a participle behind its noun: "the deal signed in Rome". */
export const AFTER_PARTICIPLE = new Set(['by', 'in', 'on', 'at', 'with', 'from', 'as', 'to', 'for'])
