/** Something the user can put right: says what, where, and what to do. Shown as one line, with the exit code 1 (input) or 2 (use). */
export class Complaint extends Error {
  constructor(message: string, readonly exitCode: 1 | 2 = 1) {
    super(message)
  }
}
