import type { CaseStatus } from "../domain/lifecycle"

/**
 * Where the shopper sees a case, or goes on with a draft, in My Returns. The case stands behind `#`, which no server is
 * sent; the address is no key: who opens it signs in, or proves the order's e-mail by a code, as guests do. A secret in
 * it would be over in fifteen minutes, and mails are read tomorrow.
 *
 * @param portal_url the option; absent: there is no page to lead to
 * @example caseLink("https://shop.example/returns", { id: "rma_1", status: "approved" })
 * // "https://shop.example/returns#/cases/rma_1"
 */
export const caseLink = (
  portal_url: string | undefined,
  { id, status }: { id: string; status: CaseStatus }
): string | null => {
  if (portal_url === undefined) {
    return null
  }
  const url = new URL(portal_url)
  url.hash = `/${status === "draft" ? "new" : "cases"}/${encodeURIComponent(id)}`
  return url.toString()
}
