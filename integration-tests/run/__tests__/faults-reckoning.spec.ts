import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { perform, readJournal, type Deed } from "../../faults/app/journal"
import type { CaseLabel } from "../../faults/support/case-labels"
import type { CasePayment } from "../../faults/support/case-payments"
import { beyond, type Effects } from "../../faults/support/effects"
import {
  askedAgain,
  atCarrier,
  atPaymentProvider,
  inCore,
  letGo,
} from "../../faults/support/effects-at-providers"
import type { Stored } from "../../faults/support/stored"
import { storyNamed } from "../../faults/support/stories"
import type { Traces } from "../../faults/support/traces"

const walk = {
  story: storyNamed("paid service"),
  order_id: "order",
  item_id: "line",
  lines: { "WATCH-STEEL": "line" },
}

const payment = (
  ref: string,
  more: Partial<CasePayment> = {}
): CasePayment => ({
  ref,
  payment_id: `pay_${ref}`,
  collection_id: `paycol_${ref}`,
  settlement_id: null,
  amount: "50",
  ...more,
})

/** The order was paid, and so was the quote; 20 of the order went back. */
const placed = payment("placed")
const quote = payment("quote", {
  settlement_id: "rmaset_quote",
  amount: "35.5",
})
const given_up = payment("given up", { settlement_id: "rmaset_quote" })

const stored: Stored = {
  id: "rma",
  status: "resolved",
  items: [],
  events: [],
  settlements: [
    {
      id: "rmaset_quote",
      kind: "paid_service",
      status: "settled",
      amount: "0",
      units: null,
      goods: null,
      payment: {
        amount: "35.5",
        payment_collection_id: quote.collection_id,
        paid_at: "2026-11-22T10:00:00.000Z",
      },
      failure: null,
      result: null,
    },
    {
      id: "rmaset_refund",
      kind: "refund",
      status: "settled",
      amount: "20",
      units: null,
      goods: null,
      payment: null,
      failure: null,
      result: { shares: [{ payment_id: "pay_placed", amount: "20" }] },
    },
  ],
}

const deed = (
  what: Deed["what"],
  ref: string,
  amount?: string,
  more: Partial<Deed> = {}
): Deed => ({ what, ref, ...(amount ? { amount } : {}), ...more })

const right: Deed[] = [
  deed("capture", "placed", "50"),
  deed("capture", "quote", "35.5"),
  deed("refund", "placed", "20"),
]

const traces = (more: Partial<Traces> = {}): Traces => ({
  payments: [placed, quote, given_up],
  labels: [],
  deeds: right,
  faults: 0,
  held: [],
  ...more,
})

const counted = ({ expected, found }: Effects) => ({
  duplicates: beyond(found, expected),
  lost: beyond(expected, found),
})

const RIGHT = { duplicates: 0, lost: 0 }

describe("the reckoning of the fault tests", () => {
  const atProvider = (deeds: Deed[]) =>
    counted(atPaymentProvider(walk, stored, traces({ deeds })))

  it("counts captures and refunds by payment and amount, over every collection of the case", () => {
    expect(atProvider(right)).toEqual(RIGHT)
    const [order, paid, refund] = right as [Deed, Deed, Deed]
    expect(
      [
        // A second one, one on what was given up, one of another amount, one on another payment, none.
        [...right, order],
        [...right, deed("capture", "given up", "50")],
        [order, deed("capture", "quote", "35.49"), refund],
        [order, paid, deed("refund", "quote", "20")],
        [order, refund],
        [...right, refund],
      ].map(atProvider)
    ).toEqual([
      { duplicates: 1, lost: 0 },
      { duplicates: 1, lost: 0 },
      { duplicates: 1, lost: 1 },
      { duplicates: 1, lost: 1 },
      { duplicates: 0, lost: 1 },
      { duplicates: 1, lost: 0 },
    ])
  })

  it("holds core's rows and the order's books against the provider's log", async () => {
    const rows = right.flatMap(({ what, ref, amount }) => [
      { what: String(what), ref, amount },
      { what: `${what} booked`, ref, amount },
    ])
    const inBooks = async (some: object[]) =>
      counted(
        await inCore(
          { sql: () => Promise.resolve(some as never) },
          walk,
          traces()
        )
      )
    expect(await inBooks(rows)).toEqual(RIGHT)
    expect(await inBooks([...rows, rows[4] ?? {}])).toEqual({
      duplicates: 1,
      lost: 0,
    })
    expect(await inBooks(rows.slice(1))).toEqual({ duplicates: 0, lost: 1 })
    // Booked for a refund that core itself does not have.
    expect(
      await inBooks([
        ...rows,
        { what: "refund booked", ref: null, amount: "5" },
      ])
    ).toEqual({ duplicates: 1, lost: 0 })
  })

  it("counts what is let go: each that nobody captured, once, what the order authorised among it", () => {
    const at = (deeds: Deed[], more: Partial<Traces> = {}) =>
      counted(letGo(traces({ deeds, ...more })))
    const released = deed("release", "given up")
    expect(at([...right, released])).toEqual(RIGHT)
    // Never; twice; what was captured.
    expect(at(right)).toEqual({ duplicates: 0, lost: 1 })
    expect(at([...right, released, released])).toEqual({
      duplicates: 1,
      lost: 0,
    })
    expect(at([...right, released, deed("release", "quote")])).toEqual({
      duplicates: 1,
      lost: 0,
    })
    const open = right.filter(({ ref }) => ref !== "placed")
    expect(at([...open, released])).toEqual({ duplicates: 0, lost: 1 })
    // The provider failed at it: it may be held still.
    const held = { held: ["given up"] }
    expect(at(right, held)).toEqual(RIGHT)
    expect(at([...right, released], held)).toEqual(RIGHT)
  })

  it("counts each label made, and each voided because no Return needs it", () => {
    const label = (more: Partial<CaseLabel> = {}): CaseLabel => ({
      label: "L1",
      used: true,
      linked: true,
      left: false,
      ...more,
    })
    const made = deed("label", "line", undefined, { key: "L1" })
    const voided = deed("void", "L1", undefined, { key: "1" })
    const useless = label({ used: false })
    const at = (labels: CaseLabel[], deeds: Deed[], faults = 0) =>
      counted(atCarrier(traces({ labels, deeds, faults })))

    expect(at([label()], [made])).toEqual(RIGHT)
    expect(at([useless], [made, voided])).toEqual(RIGHT)
    expect(at([label({ used: false, left: true })], [made])).toEqual(RIGHT)
    // Never voided; voided though it is used; voided twice; made twice.
    expect(at([useless], [made])).toEqual({ duplicates: 0, lost: 1 })
    expect(at([label()], [made, voided])).toEqual({ duplicates: 1, lost: 0 })
    expect(at([useless], [made, voided, voided])).toEqual({
      duplicates: 1,
      lost: 0,
    })
    const another = { ...made, key: "L2" }
    expect(at([label()], [made, another])).toEqual({ duplicates: 1, lost: 0 })
    // One answer got lost in a fault, not two.
    expect(at([label()], [made, another], 1)).toEqual(RIGHT)
    expect(at([label()], [made, another, { ...made, key: "L3" }], 1)).toEqual({
      duplicates: 1,
      lost: 0,
    })
  })

  it("lets nobody ask again under another key for what was done, but after a fault", () => {
    const again = deed("capture", "quote", "35.5", { again: true })
    const asked = (faults: number) =>
      counted(askedAgain(traces({ deeds: [...right, again], faults })))
    expect(asked(0)).toEqual({ duplicates: 1, lost: 0 })
    expect(asked(1)).toEqual(RIGHT)
    expect(atProvider([...right, again])).toEqual(RIGHT)
  })
})

describe("the journal of the fault tests", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rma-journal-"))
    process.env.FAULTS_DIR = folder
  })
  afterEach(() => {
    delete process.env.FAULTS_DIR
    rmSync(folder, { recursive: true })
  })

  it("has a deed once a key; under another key it is done again, or noted where it cannot be", async () => {
    for (const what of ["refund", "capture", "release", "void"] as const) {
      for (const key of ["one", "one", "two"]) {
        await perform({ what, ref: "ref", key })
      }
    }
    expect(
      readJournal().map(({ what, key, again = false }) => ({
        what,
        key,
        again,
      }))
    ).toEqual([
      { what: "refund", key: "one", again: false },
      { what: "refund", key: "two", again: false },
      { what: "capture", key: "one", again: false },
      { what: "capture", key: "two", again: true },
      { what: "release", key: "one", again: false },
      { what: "release", key: "two", again: true },
      { what: "void", key: "one", again: false },
      { what: "void", key: "two", again: true },
    ])
  })
})
