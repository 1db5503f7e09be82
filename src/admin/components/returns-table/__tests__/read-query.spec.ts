import { readQuery } from "../read-query"

const now = new Date("2026-11-22T10:20:30.400Z")
const read = (address: string) => readQuery(new URLSearchParams(address), now)

describe("the address of the Returns page as a query", () => {
  it("leaves the order to the API when it says nothing: what needs a person first", () => {
    expect(read("")).toEqual({ limit: 20, offset: 0 })
  })

  it("carries search, page, sorting and filters", () => {
    expect(
      read(
        'q=RMA-000012&offset=40&order=due_at&status=["submitted","received"]&request_type=["convenience"]&order_id=order_1'
      )
    ).toEqual({
      limit: 20,
      offset: 40,
      q: "RMA-000012",
      order: "due_at",
      status: ["submitted", "received"],
      request_type: ["convenience"],
      order_id: "order_1",
    })
  })

  it("takes a filter typed by hand, and drops a page that is no number", () => {
    expect(read("status=submitted&offset=abc")).toEqual({
      limit: 20,
      offset: 0,
      status: ["submitted"],
    })
  })

  it("gives the same query within a minute, so that the page does not read again", () => {
    const later = new Date("2026-11-22T10:20:59.999Z")
    const address = new URLSearchParams("due_at=overdue")
    expect(readQuery(address, now)).toEqual(readQuery(address, later))
    expect(readQuery(address, now).due_before).toBe("2026-11-22T10:20:00.000Z")
  })

  it("measures a week from the end of today", () => {
    const today = Date.parse(read("due_at=today").due_before ?? "")
    const week = Date.parse(read("due_at=week").due_before ?? "")
    expect(week - today).toBe(7 * 24 * 60 * 60 * 1000)
    expect(today).toBeGreaterThan(now.getTime())
  })
})
