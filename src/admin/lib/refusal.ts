import type { Finding } from "../../domain/policy/decision"

/** What our API answers when it refuses (DESIGN § 7); core's own errors carry no findings. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string | null
  readonly findings: Finding[]

  constructor(status: number, body: unknown, fallback: string) {
    const answer = isRecord(body) ? body : {}
    super(typeof answer.message === "string" ? answer.message : fallback)
    this.name = "Refusal"
    this.status = status
    this.code = typeof answer.code === "string" ? answer.code : null
    this.findings = Array.isArray(answer.findings)
      ? (answer.findings as Finding[])
      : []
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
