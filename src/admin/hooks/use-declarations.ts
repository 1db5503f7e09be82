import { toast } from "@medusajs/ui"
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { AdminDeclarationDto } from "../../types/declaration-http"
import {
  actOnDeclaration,
  listDeclarations,
  retrieveDeclaration,
  type Handling,
} from "../lib/declarations"
import { findOrder } from "../lib/find-order"
import { Refusal } from "../lib/refusal"
import { rmaKeys } from "./query-keys"

const ALL = ["rma-declarations"]

export const useDeclarations = (query: {
  status?: string[]
  limit: number
  offset: number
}) =>
  useQuery({
    queryKey: [...ALL, "list", query],
    queryFn: () => listDeclarations(query),
    placeholderData: keepPreviousData,
  })

export const useDeclaration = (id: string) =>
  useQuery({
    queryKey: [...ALL, "detail", id],
    queryFn: () => retrieveDeclaration(id),
  })

/** An order's number, or what was done without one. */
export interface Handled {
  order: string
  note: string
}

/** Gives a declaration its order, by number or id, or closes it with a note. */
export const useHandleDeclaration = (id: string) => {
  const client = useQueryClient()
  const { t } = useTranslation("rma")
  return useMutation<AdminDeclarationDto, Refusal, Handled>({
    mutationFn: async ({ order, note }) =>
      actOnDeclaration(
        id,
        await handlingOf(order, note, t("simulate.noOrder"))
      ),
    onSuccess: async () => {
      toast.success(t("declarations.done"))
      await Promise.all([
        client.invalidateQueries({ queryKey: ALL }),
        client.invalidateQueries({ queryKey: rmaKeys.all }),
      ])
    },
  })
}

const handlingOf = async (
  order: string,
  note: string,
  noOrder: string
): Promise<Handling> => {
  if (!order.trim()) {
    return { action: "handle", note: note.trim() }
  }
  const order_id = await findOrder(order)
  if (!order_id) {
    throw new Refusal(404, null, noOrder)
  }
  return { action: "match", order_id }
}
