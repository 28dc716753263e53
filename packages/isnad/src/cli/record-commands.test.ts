// The commands of the record, as one types them: what they print, what they leave behind, how they end.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeLine } from './code-line.js'
import { main } from './main.js'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-cli-'))
const at = (name: string): string => path.join(folder, name)
const RECORD = at('test.db')
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Runs a command and gives what it printed and how it ended. */
async function isnad(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  let out = ''
  let err = ''
  const [stdout, stderr] = [process.stdout.write, process.stderr.write]
  process.exitCode = undefined
  process.stdout.write = ((chunk: string | Uint8Array) => {
    out += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    return true
  }) as typeof process.stdout.write
  process.stderr.write = ((chunk: string | Uint8Array) => {
    err += String(chunk)
    return true
  }) as typeof process.stderr.write
  try {
    const code = await main(['node', 'isnad', ...args, ...(args.includes('--record') || args[0] === '--help' ? [] : ['--record', RECORD])])
    return { out, err, code }
  } finally {
    process.stdout.write = stdout
    process.stderr.write = stderr
    process.exitCode = undefined
  }
}

const AR = { id: 'n1', language: 'ar', published: '2025-01-20', headline: 'وزير الخارجية الروسي يزور طهران', text: 'وصل وزير الخارجية الروسي سيرغي لافروف إلى طهران يوم الأحد والتقى نظيره الإيراني عباس عراقجي.\n\nواتهمت أوكرانيا إيران بإرسال مسيّرات إلى روسيا.', source: { outlet: 'صدى الخليج', url: 'https://sada.example/1' } }
const EN = { id: 'n2', language: 'en', published: '2025-01-20', headline: 'Russian minister meets Iranian counterpart', text: 'Russian Foreign Minister Sergei Lavrov met Iranian Foreign Minister Abbas Araghchi in Tehran on Sunday. Ukraine accused Iran of sending drones to Russia.', source: { outlet: 'Gulf Ledger', url: 'https://ledger.example/1' } }

beforeAll(() => {
  fs.mkdirSync(at('news'))
  fs.writeFileSync(at('news/one.json'), JSON.stringify(AR))
  fs.writeFileSync(at('news/more.jsonl'), `${JSON.stringify(EN)}\n{"id":"broken"\n{"id":"empty","text":""}\n`)
  fs.writeFileSync(at('news/plain.txt'), 'محادثات في مسقط\n\nأجرى وزيرا خارجية عُمان وإيران محادثات في مسقط أمس.')
  fs.writeFileSync(at('news/strange.bin'), 'x')
})

describe('isnad add', () => {
  it('adds a folder, lists what failed and why, and adds nothing the second time', async () => {
    const first = await isnad('add', at('news'), '--published', '2025-01-21', '--jobs', '0', '--no-progress')
    expect(first.code).toBe(1)
    expect(first.err).toContain('3 added, 0 there already, 3 failed')
    expect(first.err).toMatch(/more\.jsonl:2: is no JSON/)
    expect(first.err).toMatch(/more\.jsonl:3: holds no story/)
    expect(first.err).toMatch(/strange\.bin: is of no kind/)
    const again = JSON.parse((await isnad('add', at('news'), '--published', '2025-01-21', '--jobs', '0', '--no-progress', '--json')).out)
    expect(again).toMatchObject({ added: 0, unchanged: 3, versions: 0 })
  })

  it('takes what `isnad code --text` gives: the same account as reading on the way in', async () => {
    const line = codeLine({ where: 'x', text: JSON.stringify({ ...AR, agency: 'Reuters' }) }, true).line!
    expect(codeLine({ where: 'x', text: JSON.stringify(AR) }).line).not.toContain('"text":"وصل')
    fs.writeFileSync(at('coded.jsonl'), `${line}\n`)
    const record = ['--record', at('coded.db')]
    expect((await isnad('add', at('coded.jsonl'), '--no-progress', ...record)).err).toContain('1 added')
    fs.writeFileSync(at('plain.jsonl'), JSON.stringify({ ...AR, agency: 'Reuters' }))
    const plain = ['--record', at('plain.db')]
    await isnad('add', at('plain.jsonl'), '--jobs', '0', '--no-progress', ...plain)
    const timeline = async (of: string[]) => JSON.parse((await isnad('timeline', '--json', ...of)).out)
    const [a, b] = [await timeline(record), await timeline(plain)]
    expect(a.rows.length).toBeGreaterThan(0)
    expect(a.rows.map((e: { id: string }) => e.id)).toEqual(b.rows.map((e: { id: string }) => e.id))
  })

  it('keeps a changed text at one address as a new version', async () => {
    fs.writeFileSync(at('second.json'), JSON.stringify({ ...AR, text: AR.text.replace('يوم الأحد', 'يوم السبت') }))
    const { err, code } = await isnad('add', at('second.json'), '--jobs', '0', '--no-progress')
    expect(err).toContain('1 added (1 of them new versions)')
    expect(code).toBe(0)
    expect((await isnad('story', 'n1@2')).out).toContain('version 1: n1')
  })

  it('says what to do when there is nothing to add, no file, no record', async () => {
    expect((await isnad('add')).code).toBe(2)
    expect((await isnad('add', at('nothing.json'), '--no-progress')).err).toContain('there is no such file — isnad add --retry tries again')
    const none = await isnad('timeline', '--record', at('none.db'))
    expect(none).toMatchObject({ code: 1, out: '' })
    expect(none.err).toContain('Make one by adding stories')
  })
})

describe('the questions', () => {
  it('timeline and dyad: a table, or JSON, with filters', async () => {
    const page = JSON.parse((await isnad('dyad', 'RUS', 'IRN', '--type', 'consult', '--json')).out)
    expect(page.rows.length).toBeGreaterThan(0)
    expect(page.rows.every((r: { type: string }) => r.type === 'CONSULT')).toBe(true)
    const table = (await isnad('timeline', '--actor', 'إيران', '--limit', '2')).out
    expect(table).toMatch(/date\s+act\s+status/)
    expect(table).toContain('\u2068')
    const wrong = await isnad('timeline', '--type', 'DANCE')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('CONSULT')
  })

  it('why: from a row to its words, in every story that tells it', async () => {
    const { rows } = JSON.parse((await isnad('timeline', '--json', '--actor', 'UKR')).out)
    const shown = (await isnad('why', rows[0].id)).out
    expect(shown).toMatch(/words: .*rule: /)
    expect((await isnad('why', 'e-nothing')).code).toBe(1)
  })

  it('search finds words in any form; who and actor any spelling', async () => {
    expect((await isnad('search', 'محادثة', 'مسقط')).out).toContain('محادثات في مسقط')
    expect((await isnad('search', 'Tehran', '--exact')).out).toContain('Gulf Ledger')
    const who = JSON.parse((await isnad('who', 'Лавров', '--json')).out)
    expect(who[0].name).toMatch(/Lavrov/)
    expect((await isnad('actor', who[0].id)).out).toContain('Lavrov')
    expect((await isnad('actor')).out).toMatch(/who\s+arabic/)
  })

  it('agreements, claims, stats, story list', async () => {
    for (const args of [['agreements'], ['claims'], ['stats'], ['story'], ['agreements', '--json'], ['claims', '--json'], ['stats', '--json'], ['story', '--json']]) expect(await isnad(...args), args.join(' ')).toMatchObject({ code: 0 })
    expect(JSON.parse((await isnad('stats', '--json')).out).stories).toBe(4)
  })
})

describe('judging, taking away, keeping', () => {
  it('rejects a row, shows the judgement, and takes it back', async () => {
    const { rows } = JSON.parse((await isnad('timeline', '--json')).out)
    expect((await isnad('reject', rows[0].id, '--by', 'layla', '--why', 'misread')).err).toContain('isnad undo takes it back')
    expect(JSON.parse((await isnad('timeline', '--json')).out).rows).toHaveLength(rows.length - 1)
    expect((await isnad('undo', '--list')).out).toMatch(/layla\s+reject/)
    await isnad('undo', '--by', 'layla')
    expect(JSON.parse((await isnad('timeline', '--json')).out).rows).toHaveLength(rows.length)
    expect((await isnad('undo')).code).toBe(1)
  })

  it('exports to standard output or files', async () => {
    expect(Object.keys(JSON.parse((await isnad('export')).out))).toContain('agreements')
    expect((await isnad('export', '--format', 'gexf', '--out', at('net.gexf'))).err).toContain('net.gexf.dictionary.tsv')
    expect(fs.readFileSync(at('net.gexf'), 'utf8')).toContain('</gexf>')
    expect((await isnad('export', '--format', 'fax')).code).toBe(2)
  })

  it('verifies, backs up once, and brings up to date', async () => {
    const verified = await isnad('verify')
    expect(verified.err).toContain('all well')
    expect((await isnad('backup', at('copy.db'))).code).toBe(0)
    expect((await isnad('backup', at('copy.db'))).code).toBe(2)
    expect((await isnad('migrate', '--rebuild')).err).toContain('up to date')
    expect((await isnad('verify', '--quick', '--record', at('copy.db'))).code).toBe(0)
  })
})
