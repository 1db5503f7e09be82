import { Alert } from "@medusajs/ui"
import { Refusal } from "../lib/refusal"
import { Findings } from "./findings"

/** What went wrong, with every finding the server gave. */
export const Problem = ({ error }: { error: Error }) => (
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
