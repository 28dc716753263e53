// What is looked up in a story a thousand times is found without going through all of it, and is the same.
import { expect, it } from 'vitest'
import { type Assertion, type StoryIn, actsWithin, ofKind } from './story-in.js'

const act = (seq: number, start: number, place: 'text' | 'headline' = 'text'): Assertion => ({ seq, id: `x${seq}`, kind: 'event', local: `e${seq}`, body: { trigger: { in: place, start, end: start + 4 } } })
const story = { assertions: [act(1, 40), act(2, 10), act(3, 20), act(4, 20, 'headline'), { ...act(5, 20), kind: 'claim' }] } as unknown as StoryIn

it('gives what a story tells by kind, in its order', () => {
  expect(ofKind(story, 'event').map((a) => a.seq)).toEqual([1, 2, 3, 4])
  expect(ofKind(story, 'claim').map((a) => a.seq)).toEqual([5])
  expect(ofKind(story, 'project')).toEqual([])
})

it('gives the acts whose trigger lies wholly in a span', () => {
  expect(actsWithin(story, { in: 'text', start: 10, end: 44 }).map((a) => a.seq)).toEqual([1, 2, 3])
  expect(actsWithin(story, { in: 'text', start: 11, end: 43 }).map((a) => a.seq)).toEqual([3])
  expect(actsWithin(story, { in: 'headline', start: 0, end: 30 }).map((a) => a.seq)).toEqual([4])
})
