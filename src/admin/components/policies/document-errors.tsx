import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { documentErrorText } from "../../lib/document-error-text"
import type { Refusal } from "../../lib/refusal"

/** What is wrong with a document, each error with the place where it stands. */
export const DocumentErrors = ({ error }: { error: Refusal }) => {
  const { t, i18n } = useTranslation("rma")
  return (
    <div role="alert">
      <Alert variant="error">
        {error.findings.length === 0 ? (
          <span>{error.message}</span>
        ) : (
          <ul className="flex flex-col gap-y-2">
            {error.findings.map((finding, index) => {
              const { sentence, place } = documentErrorText(
                finding,
                i18n.language,
                (key, other) => t(key, other)
              )
              return (
                <li key={`${finding.code}-${index}`}>
                  <Text size="small">{sentence}</Text>
                  <Text
                    size="xsmall"
                    family="mono"
                    className="text-ui-fg-muted"
                  >
                    {place}
                  </Text>
                </li>
              )
            })}
          </ul>
        )}
      </Alert>
    </div>
  )
}
