import { isService } from "../../domain/lifecycle"
import type { TransitionInput } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaItemRecord } from "../../modules/rma/records"

const HOME: readonly (string | null)[] = ["delivered", "abandoned"]

/**
 * Repairs and services that end with this step of the way home: everything of them is with the shopper, or was
 * given up. `result.delivered` names the case items that arrived.
 *
 * @param after an item as the step leaves it
 */
export const finishedServices = (
  { items, settlements }: FullCase,
  after: (item: RmaItemRecord) => RmaItemRecord
): NonNullable<TransitionInput["settlement_updates"]> => {
  const then = items.map((item) => after(item))
  return settlements.flatMap(({ id, kind, status, units, result }) => {
    const mine = then.filter((item) => units?.[item.id])
    const done =
      isService(kind) &&
      status === "executing" &&
      mine.every((item) => HOME.includes(item.send_back_status))
    return done
      ? [
          {
            id,
            from: "executing" as const,
            to: "settled" as const,
            set: {
              settled_at: new Date(),
              result: {
                ...result,
                delivered: mine
                  .filter((item) => item.send_back_status === "delivered")
                  .map((item) => item.id),
              },
            },
          },
        ]
      : []
  })
}
