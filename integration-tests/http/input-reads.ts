import type { Cases } from "./input-cases"
import { said } from "./input-said"
import type { Client, Shop } from "./input-shop"

interface Context {
  shop: Shop
  cases: Cases
  nothingWritten: () => Promise<void>
}

interface Read {
  by: Client
  path: string
}

/** Everything that is read, each where there is something to read. */
export const readsOf = (shop: Shop, cases: Cases): Read[] => {
  const { ada, staff, stranger } = shop
  const of = (by: Client, paths: string[]) =>
    paths.map((path) => ({ by, path }))
  const approved = cases.approved.id
  return [
    ...of(stranger, ["/store/return-policy"]),
    ...of(ada.as, [
      "/store/return-orders",
      `/store/return-orders/${ada.order.id}`,
      "/store/rma-request-types",
      "/store/rmas",
      `/store/rmas/${approved}`,
      `/store/rmas/${approved}/messages`,
      `/store/rmas/${approved}/events`,
      `/store/rmas/${approved}/packing-slip`,
      `/store/rmas/${approved}/label`,
      `/store/rmas/${approved}/files/rmafile_1`,
      "/store/customers/me/loyalty",
    ]),
    ...of(staff, [
      `/admin/return-orders/${ada.order.id}`,
      "/admin/rmas",
      `/admin/rmas/${approved}`,
      `/admin/rmas/${approved}/messages`,
      `/admin/rmas/${approved}/packing-slip`,
      `/admin/rmas/${approved}/label`,
      `/admin/rmas/${approved}/files/rmafile_1`,
      "/admin/rma-policies",
      "/admin/rma-policies/presets",
      `/admin/rma-policies/${shop.policyId}`,
      `/admin/rma-policies/${shop.policyId}/versions`,
      "/admin/rma-declarations",
      "/admin/rma-declarations/rmadecl_1",
      "/admin/loyalty-tiers",
      `/admin/loyalty-tiers/${shop.tierId}`,
      `/admin/customers/${ada.customer.id}/loyalty`,
    ]),
  ]
}

/** Everything that is deleted, by ids that are not there. */
export const deletesOf = ({ staff: by }: Shop): Read[] => [
  { by, path: "/admin/rma-policies/rmapol_1" },
  { by, path: "/admin/loyalty-tiers/rmatier_1" },
  { by, path: "/admin/customers/cus_1/loyalty" },
]

export const refusedReads = (context: () => Context) => {
  it("I9 everything that is read refuses a filter that it does not know", async () => {
    const { shop, cases } = context()
    const reads = readsOf(shop, cases)
    const answers: [string, string][] = []
    for (const { by, path } of reads) {
      answers.push([path, said(await by.get(`${path}?surprise=1`))])
    }
    expect(answers).toEqual(reads.map(({ path }) => [path, "400 invalid_data"]))
  })

  it("I9 what is not there is not deleted, and nobody but staff deletes", async () => {
    const { shop, nothingWritten } = context()
    const deletes = deletesOf(shop)
    const answers: [string, string, string][] = []
    for (const { by, path } of deletes) {
      const other = said(await shop.ada.as.delete(path))
      answers.push([path, said(await by.delete(path)), other])
    }
    expect(answers).toEqual(
      deletes.map(({ path }) => [path, "404 not_found", "401 no code"])
    )
    await nothingWritten()
  })
}
