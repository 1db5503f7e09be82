import { GROUNDS } from "../../domain/law/grounds"
import { mayRefuse, OPEN_QUESTIONS } from "../../domain/law/refusal"
import type { AdminRmaDto } from "../../types/http"

const ALL = [...Object.keys(OPEN_QUESTIONS), ...Object.keys(GROUNDS)] as (
  keyof typeof OPEN_QUESTIONS | keyof typeof GROUNDS
)[]

/**
 * What in the law lets staff refuse this case, the likely ones first; nothing for a case that needs no
 * ground.
 */
export const groundsFor = ({
  legal_basis,
  decision,
}: Pick<AdminRmaDto, "legal_basis" | "decision">) =>
  legal_basis === "withdrawal"
    ? ALL.filter((ground) => mayRefuse(ground, decision?.findings ?? []))
    : []
