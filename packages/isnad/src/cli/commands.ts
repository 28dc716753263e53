// Every command, one file each. Add a file and its names here.
import type { Command } from 'commander'

type Register = (program: Command) => void
interface CommandFile { readonly names: readonly string[]; readonly load: () => Promise<{ readonly register: Register }> }

/** In the order of the help. A file is loaded when its command is asked for: `isnad code` has no use for the record, the server and what they bring along. */
const FILES: readonly CommandFile[] = [
  { names: ['read'], load: () => import('./read.js') },
  { names: ['code'], load: () => import('./code.js') },
  { names: ['samples'], load: () => import('./samples.js') },
  { names: ['add'], load: () => import('./add.js') },
  { names: ['timeline'], load: () => import('./timeline.js') },
  { names: ['dyad'], load: () => import('./dyad.js') },
  { names: ['agreements', 'agreement'], load: () => import('./agreements.js') },
  { names: ['claims'], load: () => import('./claims.js') },
  { names: ['actor'], load: () => import('./actor.js') },
  { names: ['story'], load: () => import('./story.js') },
  { names: ['search'], load: () => import('./search.js') },
  { names: ['statements'], load: () => import('./statements.js') },
  { names: ['stats'], load: () => import('./stats.js') },
  { names: ['why'], load: () => import('./why.js') },
  { names: ['who'], load: () => import('./who.js') },
  { names: ['same'], load: () => import('./same.js') },
  { names: ['different', 'accept', 'reject'], load: () => import('./different.js') },
  { names: ['undo'], load: () => import('./undo.js') },
  { names: ['export'], load: () => import('./export.js') },
  { names: ['backup'], load: () => import('./backup.js') },
  { names: ['verify'], load: () => import('./verify.js') },
  { names: ['migrate'], load: () => import('./migrate.js') },
  { names: ['serve'], load: () => import('./serve.js') },
  { names: ['mcp'], load: () => import('./mcp.js') },
]

/** What registers a command of this name; without a name, or one that no command has, what registers all. @example for (const register of await commandsFor('code')) register(program) */
export async function commandsFor(name?: string): Promise<Register[]> {
  const file = FILES.find(({ names }) => name !== undefined && names.includes(name))
  const modules = await Promise.all((file ? [file] : FILES).map(({ load }) => load()))
  return modules.map(({ register }) => register)
}
