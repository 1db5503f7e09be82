import { standInTab } from "../../react/__tests__/tab-storage"
import {
  DECLARATION,
  forgetOrderless,
  keepTyped,
  keepUnsent,
  REQUEST,
  takeUnsent,
  typedBefore,
} from "../../react/typed-text"
import { emptyState } from "../../react/wizard/state"
import { keepOwnWords } from "../typist"

standInTab()

/** As core writes them; the name makes base64 differ from base64url. */
const tokenOf = (actor_id: string): string =>
  `e30.${Buffer.from(JSON.stringify({ actor_id, name: "ÿ?>ÿ?>" })).toString("base64url")}.x`

const ANA = tokenOf("cus_ana")
const photo = new File(["x"], "a.png")
const typeAll = () => {
  keepTyped(REQUEST, { ...emptyState(), orderless: true, message: "Ana's" })
  keepTyped("rma_1:message", "Ana's")
  keepUnsent("place", photo)
}
const left = () => [
  typedBefore<{ message: string }>(REQUEST)?.message ?? null,
  typedBefore("rma_1:message"),
  ...takeUnsent("place"),
]

describe("what was typed, when somebody signs in", () => {
  it("waits for who typed it, whatever token they have then", () => {
    keepOwnWords(ANA)
    typeAll()
    // Loaded again with the same token, then signed in with a new one.
    keepOwnWords(ANA)
    keepOwnWords(`${ANA}yz`)
    expect(left()).toEqual(["Ana's", "Ana's", photo])
  })

  it.each([
    ["another", ANA, tokenOf("cus_ben")],
    ["somebody where nobody knows who typed it", null, ANA],
    ["who is not known", ANA, "no token"],
    ["two who have no account yet", tokenOf(""), tokenOf("")],
    ["two who are not known", "no token", "no token"],
  ])("is gone for %s", (_, first, second) => {
    if (first) {
      keepOwnWords(first)
    }
    typeAll()
    keepOwnWords(second)
    expect(left()).toEqual([null, null])
  })

  it("does not come back with who typed it, after another was here", () => {
    keepOwnWords(ANA)
    typeAll()
    keepOwnWords(tokenOf("cus_ben"))
    keepOwnWords(ANA)
    expect(left()).toEqual([null, null])
  })
})

describe("what was typed, when a guest comes in", () => {
  it.each([
    ["goes where it is about no order", null, null],
    ["stays for who has its order", "order_1", "wide"],
  ])("%s", (_, order, message) => {
    keepTyped(REQUEST, { ...emptyState(order), message: "wide" })
    forgetOrderless()
    expect(typedBefore<{ message: string }>(REQUEST)?.message ?? null).toBe(
      message
    )
  })
  it("goes where it names its order by itself", () => {
    keepTyped(DECLARATION.unlisted, { name: "Ana" })
    forgetOrderless()
    expect(typedBefore(DECLARATION.unlisted)).toBeNull()
  })
})
