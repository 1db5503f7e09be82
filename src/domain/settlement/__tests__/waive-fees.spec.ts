import type { QuoteFee } from "../types"
import { waiveFees } from "../waive-fees"

const fee = (
  code: string,
  item_ids: string[],
  more: Partial<QuoteFee> = {}
): QuoteFee => ({ code, kind: "percent", value: "20", item_ids, ...more })

describe("waiveFees", () => {
  it("waives the named fee and no other (S3.23)", () => {
    const fees = [fee("restocking", ["a"]), fee("handling", ["a"])]
    expect(waiveFees(fees, new Set(["handling"]))).toEqual([
      fee("restocking", ["a"]),
      fee("handling", ["a"], { waived: true }),
    ])
  })

  it("says once that a fee is waived which some items were free of already", () => {
    const fees = [
      fee("restocking", ["a"]),
      fee("restocking", ["b"], { waived: true }),
    ]
    expect(waiveFees(fees, new Set(["restocking"]))).toEqual([
      fee("restocking", ["a", "b"], { waived: true }),
    ])
    expect(fees[0]).toEqual(fee("restocking", ["a"]))
  })
})
