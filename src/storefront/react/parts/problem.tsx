import type { RmaRefusal } from "../../client/refusal"
import { useRmaContext } from "../context"

interface ProblemProps {
  error: RmaRefusal | undefined
  onRetry?: () => void
}

/** A refusal in words, announced when it appears, with each finding of the policy. */
export const Problem = ({ error, onRetry }: ProblemProps) => {
  const { t } = useRmaContext()
  if (!error) {
    return null
  }
  const said =
    error.status === 0
      ? t.unreachable
      : error.status >= 500
        ? t.failed
        : error.message || t.failed
  const findings = [...new Set(error.findings.map((one) => one.message))]
  return (
    <div className="rma-problem" role="alert">
      <p>{said}</p>
      {findings.length > 0 && (
        <ul>
          {findings.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {onRetry && error.worthAnotherTry && (
        <button type="button" className="rma-button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  )
}
