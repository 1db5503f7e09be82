import { Alert, Text } from "@medusajs/ui"
import type { Refusal } from "../../lib/refusal"
import { placeOf } from "../../lib/place-of"

/** What is wrong with a document, each error with the place where it stands. */
export const DocumentErrors = ({ error }: { error: Refusal }) => (
  <div role="alert">
    <Alert variant="error">
      {error.findings.length === 0 ? (
        <span>{error.message}</span>
      ) : (
        <ul className="flex flex-col gap-y-2">
          {error.findings.map((finding, index) => (
            <li key={`${finding.code}-${index}`}>
              <Text size="small">{finding.message || finding.code}</Text>
              <Text size="xsmall" family="mono" className="text-ui-fg-muted">
                {placeOf(finding)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  </div>
)
