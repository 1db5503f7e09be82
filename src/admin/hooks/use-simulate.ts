import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { SimulationDto } from "../../types/policy-tools"
import { findOrder } from "../lib/find-order"
import { simulate } from "../lib/policies"
import { Refusal } from "../lib/refusal"

/** How the newest version of a policy would answer on an order. */
export const useSimulate = (id: string) => {
  const { t } = useTranslation("rma")
  return useMutation<SimulationDto, Refusal, string>({
    mutationFn: async (typed) => {
      const order_id = await findOrder(typed)
      if (!order_id) {
        throw new Refusal(404, null, t("simulate.noOrder"))
      }
      return simulate(id, { order_id })
    },
  })
}
