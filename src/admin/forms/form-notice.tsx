import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface FormNoticeProps {
  /** No item waits for this action. */
  empty: boolean
  /** Nothing was entered. */
  nothing: boolean
  /** More was entered than there is. */
  tooMany: boolean
}

/** Why a form of units cannot be sent, said where the button is disabled. */
export const FormNotice = ({ empty, nothing, tooMany }: FormNoticeProps) => {
  const { t } = useTranslation("rma")
  if (!empty && !nothing && !tooMany) {
    return null
  }
  return (
    <Text
      size="small"
      role="status"
      className={tooMany ? "text-ui-fg-error" : "text-ui-fg-subtle"}
    >
      {empty
        ? t("form.nothingToDo")
        : t(tooMany ? "form.tooMany" : "form.nothing")}
    </Text>
  )
}
