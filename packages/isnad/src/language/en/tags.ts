// The tags that words.ts decides on; document/word.ts shows them as part of speech, verb form and tense.
export const NN = 1 // noun, singular
export const NNS = 2
export const NAME = 3
export const ADJ = 4
export const ADV = 5
export const NUM = 6
export const PRON = 7
export const DET = 8
export const PREP = 9
export const CONJ = 10
export const SUB = 11
export const NEG = 12
export const AUX = 13
export const PART = 14
export const PUNCT = 15
export const FOREIGN = 16
export const SYMBOL = 17
export const VB = 20 // infinitive
export const VP = 21 // present, not third person
export const VZ = 22 // present, third person
export const VD = 23 // past
export const VN = 24 // past participle
export const VG = 25 // -ing as verb: progressive, participle clause
export const GERUND = 26 // -ing as noun
export const JN = 27 // past participle as adjective
export const JG = 28 // -ing as adjective
export const POSS = 29 // 's
export const TO = 30 // to before an infinitive

export const isVerbTag = (t: number): boolean => t >= VB && t <= VG
export const isFiniteTag = (t: number): boolean => t >= VP && t <= VD
export const isNounTag = (t: number): boolean => t === NN || t === NNS || t === NAME || t === GERUND
export const isAdjTag = (t: number): boolean => t === ADJ || t === JN || t === JG
