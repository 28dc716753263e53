// The record in the formats of the field, as a file that is sent while it is made.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Readable } from 'node:stream'
import { FORMATS, FORMAT_NAMES, type Format } from '../../record/index.js'
import type { ServerContext } from '../context.js'
import { problem } from '../problem.js'

/** Adds `/export/{format}`, where files are: it answers no JSON of the API but a file. */
export function exporting(api: OpenAPIHono, { record }: ServerContext): void {
  api.get('/export/:format', async (c) => {
    const format = c.req.param('format')
    if (!Object.hasOwn(FORMAT_NAMES, format)) return problem(c, 404, 'unknown-format', `Formats: ${Object.keys(FORMAT_NAMES).join(', ')}.`)
    const asOf = c.req.query('as_of')
    const part = c.req.query('part')
    const exported = await record.export(format as Format, { ...(asOf ? { asOf } : {}), ...(part ? { part } : {}), includePlanned: c.req.query('include_planned') === 'true' })
    const name = part ?? Object.keys(FORMATS[format as Format].parts)[0] ?? format
    c.header('Content-Type', /json$/i.test(name) ? 'application/json; charset=utf-8' : /\.parquet$/.test(name) ? 'application/octet-stream' : 'text/plain; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="isnad-${name}"`)
    return c.body(Readable.toWeb(Readable.from(exported.main(), { objectMode: false })) as ReadableStream)
  })
}
