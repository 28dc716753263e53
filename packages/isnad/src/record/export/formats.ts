// The formats' names and what each is, apart from what writes them: `isnad export --help` needs no more.

export const FORMAT_NAMES = {
  record: 'the whole merged account: agreements, events, claims, copies, conflicts',
  plover: 'PLOVER JSON Lines, strict; plover-raw.jsonl keeps every act with its own status',
  polecat: 'POLECAT’s 40 columns, and the mentions beside them',
  gdelt: 'GDELT 2.0 events (61 columns), mentions (16) and a map to the record',
  ftm: 'FollowTheMoney entities, one a line',
  jsonld: 'JSON-LD with schema.org, PROV-O and Web Annotation',
  geojson: 'events and corridors on the map (RFC 7946)',
  gexf: 'the network with its times, for Gephi',
  graphml: 'the network, one edge an event',
  timelinejs: 'a TimelineJS timeline',
  csv: 'tables for a spreadsheet',
  parquet: 'the same tables in Parquet',
} as const

export type Format = keyof typeof FORMAT_NAMES
