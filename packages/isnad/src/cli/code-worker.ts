// One worker of `isnad code`: lines in, findings out, in the same order.
import { parentPort, workerData } from 'node:worker_threads'
import { codeLine } from './code-line.js'

parentPort?.on('message', (lines: { where: string; text: string }[]) => parentPort!.postMessage(lines.map((line) => codeLine(line, (workerData as { withText?: boolean } | null)?.withText))))
