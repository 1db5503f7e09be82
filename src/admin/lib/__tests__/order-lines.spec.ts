import type {
  RequestTypeDto,
  ReturnOptionDto,
} from "../../../types/shopper-http"
import { toOrderLines } from "../order-lines"

const option = (
  request_type: string,
  outcome: ReturnOptionDto["outcome"]
): ReturnOptionDto => ({
  request_type,
  outcome,
  findings: [],
  returnable_until: null,
  resolutions: [],
  unavailable_resolutions: [],
})

const item = (item_id: string, options: ReturnOptionDto[]) => ({
  item_id,
  title: "Mug",
  thumbnail: null,
  shipped_quantity: 2,
  delivered_quantity: 2,
  returnable_quantity: 2,
  withdrawable_quantity: 3,
  unit_value: 14.5,
  options,
})

const types = [
  { code: "return", legal_basis: "goodwill" },
  { code: "withdrawal", legal_basis: "withdrawal" },
] as RequestTypeDto[]

describe("lines of an order, as a case is opened about them", () => {
  it("have the units that their policy lets come back under each type; of a withdrawal what was not sent too", () => {
    expect(
      toOrderLines(
        [
          { id: "a", title: "Mug", variant_title: "Blue" },
          { id: "b", title: "Saucer" },
        ],
        {
          request_types: types,
          items: [
            item("a", [
              option("return", "review"),
              option("withdrawal", "allow"),
            ]),
            item("b", [option("return", "deny")]),
            item("c", []),
          ],
        }
      )
    ).toEqual([
      { id: "a", title: "Mug · Blue", units: { return: 2, withdrawal: 3 } },
      { id: "b", title: "Saucer", units: {} },
      { id: "c", title: "Mug", units: {} },
    ])
  })
})
