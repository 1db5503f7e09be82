import { appendFileSync, existsSync, readFileSync, renameSync } from "node:fs"
import { join } from "node:path"

/** What a provider did, or was made to do: one line a deed, in a file that outlives every process. */
export interface Deed {
  what:
    | "refund"
    | "capture"
    /** An authorisation, or what was to become one, is let go. */
    | "release"
    | "label"
    | "void"
    | "webhook"
    | "fault"
  /** The payment's, or the parcel's, own reference at the provider; for a fault at a write the order's id. */
  ref: string
  /** Idempotency key the provider was called with. */
  key?: string
  /** Major units. */
  amount?: string
  /** Asked under another key for what was done already: nothing moved. */
  again?: true
  fault?: Fault
  /** For a fault: which deed it met, or the statement. */
  note?: string
  /** For a fault at a write: the how manieth of its request, the first being 1. */
  write?: number
}

export const FAULTS = [
  "fail_before",
  "fail_after",
  "hang_before",
  "hang_after",
  "twice",
  "die_before",
  "die_after",
] as const
export type Fault = (typeof FAULTS)[number]

const LONG_MS = 600_000

const folder = () => process.env.FAULTS_DIR ?? ""
const journal = () => join(folder(), "journal.jsonl")

export const readJournal = (file = journal()): Deed[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Deed)
    : []

/** One `write` of one line with O_APPEND: whole, or not at all, whoever dies next. */
export const note = (deed: Deed) =>
  appendFileSync(
    journal(),
    `${JSON.stringify({ ...deed, pid: process.pid })}\n`
  )

/** The fault that a test has put in the way of this reference; it happens once, over all processes. */
const takeFault = (ref: string): Fault | undefined => {
  const file = join(folder(), "plan", ref)
  try {
    renameSync(file, `${file}.used`)
    return readFileSync(`${file}.used`, "utf8") as Fault
  } catch {
    return undefined
  }
}

const hang = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, LONG_MS).unref()
  })

/** Whatever the key: an authorisation is captured once or let go once, and a label is voided once. */
const ONCE: readonly Deed["what"][] = ["capture", "release", "void"]

const isSame = (one: Deed, deed: Deed): boolean =>
  one.what === deed.what &&
  (ONCE.includes(deed.what) ? one.ref === deed.ref : one.key === deed.key)

/**
 * Does a deed, with what may go wrong on the way. Asked with a key that it knows, a provider does nothing; asked
 * with another, it does it again, or notes that it was asked again where it cannot be done twice.
 */
export const perform = async (deed: Deed): Promise<void> => {
  const fault = takeFault(deed.ref)
  const move = () => {
    const done = readJournal().filter((one) => isSame(one, deed))
    if (!done.some(({ key }) => key === deed.key)) {
      note(done.length ? { ...deed, again: true } : deed)
    }
  }
  if (fault?.endsWith("_after")) {
    move()
  }
  if (fault) {
    note({ what: "fault", ref: deed.ref, fault, note: deed.what })
  }
  switch (fault) {
    case "fail_before":
      throw new Error("provider: declined")
    case "fail_after":
      throw new Error("provider: gateway timeout")
    // The test that planned a death kills the process when it reads of it in the journal.
    case "die_before":
    case "die_after":
    case "hang_before":
    case "hang_after":
      return await hang()
    // The test says it again on the provider's second way.
    case "twice":
    case undefined:
      return move()
  }
}
