import type { RmaListQuery } from "../../lib/rmas"

export const PAGE_SIZE = 20
export const DUE_CHOICES = ["overdue", "today", "week"] as const

const DAY = 24 * 60 * 60 * 1000

/** The table keeps filters in the address as JSON; what somebody typed by hand is taken as text. */
const parsed = (raw: string): unknown => {
  try {
    return JSON.parse(raw) as unknown
  } catch {
    return raw
  }
}

const texts = (raw: string | null): string[] | undefined => {
  if (!raw) {
    return undefined
  }
  const value = parsed(raw)
  const list = (Array.isArray(value) ? value : [value]) as unknown[]
  const words = list.filter((entry) => typeof entry === "string")
  return words.length ? words : undefined
}

const dueBefore = (choice: string | undefined, now: Date) => {
  switch (choice) {
    case "overdue":
      return now.toISOString()
    case "today":
      return new Date(new Date(now).setHours(24, 0, 0, 0)).toISOString()
    case "week":
      return new Date(
        new Date(now).setHours(24, 0, 0, 0) + 7 * DAY
      ).toISOString()
    default:
      return undefined
  }
}

/**
 * What the address of the Returns page asks the API for. `now` is rounded
 * down to the minute, so that the same address gives the same query while
 * it is being read.
 */
export const readQuery = (params: URLSearchParams, now: Date): RmaListQuery => {
  const minute = new Date(new Date(now).setSeconds(0, 0))
  return {
    limit: PAGE_SIZE,
    offset: Math.max(0, Number.parseInt(params.get("offset") ?? "0", 10) || 0),
    q: params.get("q") ?? undefined,
    status: texts(params.get("status")),
    request_type: texts(params.get("request_type")),
    due_before: dueBefore(texts(params.get("due_at"))?.[0], minute),
    order_id: params.get("order_id") ?? undefined,
    customer_id: params.get("customer_id") ?? undefined,
    attention: texts(params.get("attention"))?.[0],
    // Without an order the queue has newest first, below what needs a person.
    order: params.get("order") ?? undefined,
  }
}
