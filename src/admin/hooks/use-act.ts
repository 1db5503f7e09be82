import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../types/http"
import type { Refusal } from "../lib/refusal"
import { actOnRma } from "../lib/rmas"
import type { StaffAction } from "../lib/staff-actions"
import { rmaKeys } from "./query-keys"

/**
 * Does one staff action and refreshes what it may have changed: the case, the
 * lists, and the order with its returns and payments. A refusal may mean that
 * somebody else was faster, so the case is read again then too.
 */
export const useAct = (id: string, action: StaffAction) => {
  const client = useQueryClient()
  const { t } = useTranslation("rma")
  return useMutation<AdminRmaDto, Refusal, () => object | Promise<object>>({
    mutationFn: async (body) => actOnRma(id, action, await body()),
    onSuccess: async (rma) => {
      client.setQueryData(rmaKeys.detail(id), rma)
      toast.success(t("form.done", { action: t(`actions.${action}`) }))
      await Promise.all([
        client.invalidateQueries({ queryKey: rmaKeys.all }),
        client.invalidateQueries({ queryKey: ordersQueryKeys.all }),
      ])
    },
    onError: () => client.invalidateQueries({ queryKey: rmaKeys.detail(id) }),
  })
}
