// Every change of the tables, in order. A migration that was ever released is never edited: the next one mends it.
import type { Migration } from 'kysely'
import type { Dialect } from '../store/dialect.js'
import { first } from './001-first.js'
import { tiers } from './002-tiers.js'
import { statementsUntil } from './003-statements-until.js'
import { countsByIndex } from './004-counts.js'
import { whoStands } from './005-who-stands.js'
import { dated } from './006-dated.js'

/** The migrations for a dialect, by name; names sort in the order they run. */
export const migrationsFor = (dialect: Dialect): Record<string, Migration> => ({ '001-first': first(dialect), '002-tiers': tiers(dialect), '003-statements-until': statementsUntil(dialect), '004-counts': countsByIndex(), '005-who-stands': whoStands(dialect), '006-dated': dated(dialect) })
