import { expect, test } from 'vitest'
import { arabic } from '../language/ar/pack.js'
import { english } from '../language/en/pack.js'
import type { LanguagePack } from '../language/pack.js'
import { markersOf } from './markers.js'

const withRows = (markers: string): LanguagePack => ({ ...english, tables: { ...english.tables, markers } })

test('every pack names the sides of an act, in normal forms', () => {
  expect(markersOf(english).between.has('among')).toBe(true)
  expect(markersOf(arabic).punished.has(arabic.normalize('على خلفية'))).toBe(true)
})

test('a marker that nobody asks for, and one that is missing, are told with where to mend them', () => {
  expect(() => markersOf(withRows('marker\twords\nbetwixt\tbetwixt\n'))).toThrow(/line 2: there is no marker "betwixt"/)
  expect(() => markersOf(withRows('marker\twords\nbetween\tbetween\n'))).toThrow(/no word for "with"/)
})
