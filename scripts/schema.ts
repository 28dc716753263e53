// Writes docs/findings.schema.json from the types of coding/findings.ts. A test keeps it current.
import fs from 'node:fs'
import path from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'

const root = path.resolve(import.meta.dirname, '..')

/** The JSON Schema of `Findings`, as text. */
export function findingsSchema(): string {
  const schema = createGenerator({ path: `${root}/packages/isnad/src/coding/findings.ts`, tsconfig: `${root}/packages/isnad/tsconfig.json`, type: 'Findings', skipTypeCheck: true, additionalProperties: true }).createSchema('Findings')
  return `${JSON.stringify({ ...schema, $id: 'isnad/findings@1', title: 'What one story tells' }, null, 1)}\n`
}
if (process.argv[1]?.endsWith('schema.ts')) fs.writeFileSync(`${root}/docs/findings.schema.json`, findingsSchema())
