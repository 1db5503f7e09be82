import { Alert } from "@medusajs/ui"
import { Refusal } from "../lib/refusal"
import { Findings } from "./findings"
import { DocumentErrors } from "./policies/document-errors"

/** What went wrong, with every finding the server gave; of a policy's document, each with its place. */
export const Problem = ({ error }: { error: Error }) =>
  error instanceof Refusal && error.code === "policy_invalid" ? (
    <DocumentErrors error={error} />
  ) : (
    <div role="alert">
      <Alert variant="error">
        <div className="flex flex-col gap-y-2">
          <span>{error.message}</span>
          {error instanceof Refusal && error.findings.length > 0 && (
            <Findings findings={error.findings} />
          )}
        </div>
      </Alert>
    </div>
  )
