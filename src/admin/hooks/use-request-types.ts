import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { requestTypeNames } from "../lib/request-type-names"
import { usePolicies } from "./use-policies"

/** Request types by code with their names in the reader's language; policies define both. */
export const useRequestTypes = (): Map<string, string> => {
  const { i18n } = useTranslation("rma")
  const policies = usePolicies()
  return useMemo(
    () => requestTypeNames(policies ?? [], i18n.language),
    [policies, i18n.language]
  )
}
