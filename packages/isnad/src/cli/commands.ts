// Every command, one file each. Add a file, register it here.
import type { Command } from 'commander'
import { register as code } from './code.js'
import { register as read } from './read.js'
import { register as samples } from './samples.js'

export const commands: readonly ((program: Command) => void)[] = [read, code, samples]
