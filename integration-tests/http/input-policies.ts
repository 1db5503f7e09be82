import { DEFAULT_POLICY } from "../../src/domain/policy"
import { mutations } from "./input-mutations"
import { CODED, said } from "./input-said"
import type { Shop } from "./input-shop"

interface Context {
  shop: Shop
  nothingWritten: () => Promise<void>
}

export const POLICIES = "/admin/rma-policies"

const body = (region = "reg_1") => ({
  name: "Poland",
  priority: 5,
  scope: { country_codes: ["pl"], region_ids: [region] },
  document: DEFAULT_POLICY,
})

/** Mutations that leave a policy right: its own texts, any priority, long lists, no limit of time. */
const RIGHT = /name|description|priority = -1|= \["|approval_valid = null/

export const refusedPolicies = (context: () => Context) => {
  it("I9 a policy with one thing wrong in it is refused, and nothing is written", async () => {
    const { shop, nothingWritten } = context()
    const { document, ...rest } = body()
    const [first] = document.request_types
    const wrong = [
      ...mutations({ ...rest, document: {} }),
      ...mutations({ ...rest, document: { request_types: [first] } }).filter(
        ({ what }) => !RIGHT.test(what)
      ),
      { what: "2 MB", body: { ...rest, document: { a: "x".repeat(2e6) } } },
    ]
    const passed: string[] = []
    for (const { what, body: changed } of wrong) {
      const answer = said(await shop.staff.post(POLICIES, changed))
      if (!CODED.test(answer)) {
        passed.push(`${what}: ${answer}`)
      }
    }
    expect(passed).toEqual([])
    await nothingWritten()
  })

  it("I9 a policy in use stays, a published version is not published again", async () => {
    const { shop, nothingWritten } = context()
    const used = `${POLICIES}/${shop.policyId}`
    const none = `${POLICIES}/rmapol_1`
    expect(said(await shop.staff.delete(used))).toBe("409 policy_in_use")
    expect(said(await shop.staff.post(`${used}/publish`, {}))).toBe(
      "409 already_published"
    )
    expect(said(await shop.staff.delete(none))).toBe("404 not_found")
    expect(said(await shop.staff.post(none, { name: "x" }))).toBe(
      "404 not_found"
    )
    expect(said(await shop.staff.post(`${none}/publish`, {}))).toBe(
      "404 not_found"
    )
    expect(said(await shop.staff.get(`${none}/versions`))).toBe("404 not_found")
    expect(said(await shop.stranger.get(POLICIES))).toBe("401 no code")
    expect(said(await shop.ada.as.get(POLICIES))).toBe("401 no code")
    await nothingWritten()
  })

  it("a policy is made, edited in a draft, published and deleted", async () => {
    const { shop } = context()
    const right = body(shop.regionId)
    const made = await shop.staff.post(POLICIES, right)
    expect(made.data.policy).toMatchObject({
      ...right,
      status: "draft",
      version: 1,
      published_version: null,
    })
    const one = `${POLICIES}/${made.data.policy.id}`
    await shop.staff.post(`${one}/publish`, { note: "First" })
    const edited = await shop.staff.post(one, {
      priority: 6,
      document: { ...DEFAULT_POLICY, terms_in_force: "requested" },
    })
    expect(edited.data.policy).toMatchObject({
      priority: 6,
      status: "draft",
      version: 2,
      published_version: 1,
    })
    const versions = await shop.staff.get(`${one}/versions`)
    expect(versions.data).toMatchObject({
      count: 2,
      versions: [
        { version: 2, status: "draft" },
        { version: 1, status: "published", note: "First" },
      ],
    })
    const gone = await shop.staff.delete(one)
    expect(gone.data).toMatchObject({ deleted: true })
    expect(said(await shop.staff.get(one))).toBe("404 not_found")
  })
}
