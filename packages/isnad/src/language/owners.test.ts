// Whose a body, a government or a crowd without a name is: its owner's in the sentence, and nobody's where the sentence says only who leads or backs it.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** `name/country` of each actor of a plain sentence. */
const actorsIn = (text: string): string[] => readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2025-06-12', text }).actors.map((actor) => `${actor.name}/${actor.country ?? '–'}`)

describe('whose they are', () => {
  for (const [text, wanted] of [
    ['The Peruvian army said its troops attacked the Chilean navy.', 'Peruvian forces/PER'],
    ['The Kenyan president arrived in Dodoma and said his government would sign the treaty.', 'Kenya/KEN'],
    ['US-led forces struck Raqqa.', 'forces/–'],
    ['The Iraqi foreign minister said the Iran-backed forces had left Mosul.', 'forces/–'],
  ] as const)
    it(text, () => expect(actorsIn(text)).toContain(wanted))
})
