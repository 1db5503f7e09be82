import { useTranslation } from "react-i18next"
import { usePolicy } from "../hooks/use-policy"
import { useRma } from "../hooks/use-rma"

export const ReturnsCrumb = () => {
  const { t } = useTranslation("rma")
  return <>{t("menu.returns")}</>
}

/** The case's number, read through the same query as the page below it. */
export const CaseCrumb = ({ id }: { id: string }) => {
  const { data } = useRma(id)
  return <>{data?.number ?? id}</>
}

export const PoliciesCrumb = () => {
  const { t } = useTranslation("rma")
  return <>{t("menu.policies")}</>
}

/** The policy's name, read through the same query as the page below it. */
export const PolicyCrumb = ({ id }: { id: string }) => {
  const { data } = usePolicy(id)
  return <>{data?.name ?? id}</>
}

export const LoyaltyCrumb = () => {
  const { t } = useTranslation("rma")
  return <>{t("menu.loyalty")}</>
}
