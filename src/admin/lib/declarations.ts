import type { AdminDeclarationDto } from "../../types/declaration-http"
import { request } from "./request"

const DECLARATIONS = "/admin/rma-declarations"
const pathOf = (id: string, rest = "") =>
  `${DECLARATIONS}/${encodeURIComponent(id)}${rest}`

export interface DeclarationPage {
  declarations: AdminDeclarationDto[]
  count: number
}

export const listDeclarations = (query: {
  status?: string[]
  limit: number
  offset: number
}): Promise<DeclarationPage> => request(DECLARATIONS, { query })

export const retrieveDeclaration = async (
  id: string
): Promise<AdminDeclarationDto> =>
  (await request<{ declaration: AdminDeclarationDto }>(pathOf(id))).declaration

/** What staff do about a declaration: give it its order, or close it. */
export type Handling =
  { action: "match"; order_id: string } | { action: "handle"; note: string }

export const actOnDeclaration = async (
  id: string,
  { action, ...body }: Handling
): Promise<AdminDeclarationDto> =>
  (
    await request<{ declaration: AdminDeclarationDto }>(
      pathOf(id, `/${action}`),
      { body }
    )
  ).declaration

/** Goods as they were named; null: everything. */
export const namedGoods = ({
  items,
}: Pick<AdminDeclarationDto, "items">): string | null =>
  items
    ?.map(
      ({ title, sku, item_id, quantity }) =>
        `${quantity === undefined ? "" : `${quantity} × `}${[title, sku, item_id].filter(Boolean).join(", ")}`
    )
    .join("\n") ?? null
