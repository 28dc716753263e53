// The thread that reads long stories: one at a time, each answered with its findings.
import { parentPort } from 'node:worker_threads'
import { readStory } from '../index.js'
import type { Story } from '../story/story.js'

parentPort?.on('message', (story: Story) => {
  try {
    parentPort?.postMessage({ findings: readStory(story) })
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
