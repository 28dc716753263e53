// Words that very many stories hold.
import { expect, it } from 'vitest'
import { onEachStore } from '../open-for-tests.js'

onEachStore('search', (open) => {
  it('stories that hold a word: the one that fits best, or the newest of very many', async () => {
    const record = await open()
    const { db, dialect } = record.store
    const rows = Array.from({ length: 10_050 }, (_, k) => ({ story: k + 1, norm: `common ${'filler '.repeat(k % 7)}${k % 500 === 3 ? 'seldom' : ''}` }))
    rows[3]!.norm = 'common seldom seldom seldom'
    for (let at = 0; at < rows.length; at += 1000) await dialect.addText(db, rows.slice(at, at + 1000))
    const find = async (words: string[], limit: number, offset = 0) => (await dialect.findText(db, { words: words.map((word) => [word]), limit, offset })).map(({ story }) => story)
    expect(await find(['common', 'seldom'], 1)).toEqual([4])
    expect(await find(['common'], 3)).toEqual([10_050, 10_049, 10_048])
    expect(await find(['common'], 2, 10_048)).toEqual([2, 1])
    expect(await find(['common', 'never'], 5)).toEqual([])
    await record.close()
  })
})
