import type { Problem } from '../document/problem.js'
import { ar } from './ar.js'
import { en } from './en.js'

export type MessageLanguage = 'ar' | 'en'
/** The wording of every problem in one language. */
export type ProblemWording = { readonly [C in Problem['code']]: (problem: Extract<Problem, { code: C }>) => string }

const WORDINGS: Readonly<Record<MessageLanguage, ProblemWording>> = { ar, en }

/** A problem in words: what, where, what to do. @example wordProblem({ code: 'story-without-text', story: '12' }, 'en') */
export const wordProblem = (problem: Problem, language: MessageLanguage): string => (WORDINGS[language][problem.code] as (p: Problem) => string)(problem)
