import { useState } from "react"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { useTyped } from "../hooks/use-typed"
import { Button } from "../parts/bits"
import { TextField } from "../parts/field"
import { isTooLong, LIMITS } from "../parts/limits"
import { Problem } from "../parts/problem"
import { useCaseAction, type ActionProps } from "./case-actions"
import { typedKey } from "./text-action"

const SCORES = [1, 2, 3, 4, 5]
/** Up to this score a reason is asked for, as the store does. */
const POOR = 2

/** How it went, 1 to 5, with a reason when it went badly. */
export const Rating = (props: ActionProps) => {
  const { t, client } = useRmaContext()
  const [tried, setTried] = useState(false)
  const { rma } = props
  const [{ score, reason }, change, forget] = useTyped(
    typedKey(rma, "rating"),
    { score: 0, reason: "" }
  )
  const rate = useCaseAction(props, async () => {
    const rated = await client.cases.rate(rma.id, {
      score,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    })
    forget()
    return rated
  })
  const poor = score > 0 && score <= POOR
  const lacking =
    score === 0 || (poor && !reason.trim()) || isTooLong(reason, LIMITS.text)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!lacking) {
          void rate.run()
        }
      }}
    >
      <fieldset className="rma-scores">
        <legend>{t.detail.rate}</legend>
        {SCORES.map((count) => (
          <label key={count}>
            <input
              type="radio"
              name={`rating-${rma.id}`}
              checked={score === count}
              onChange={() => change((now) => ({ ...now, score: count }))}
            />
            {fill(t.detail.stars, { count })}
          </label>
        ))}
      </fieldset>
      {tried && score === 0 && (
        <p className="rma-error" role="alert">
          {t.requiredField}
        </p>
      )}
      {score > 0 && (
        <TextField
          label={t.detail.rateReason}
          value={reason}
          onChange={(typed) => change((now) => ({ ...now, reason: typed }))}
          rows={3}
          required={poor}
          error={
            tried && poor && !reason.trim()
              ? t.detail.rateReasonNeeded
              : undefined
          }
        />
      )}
      <Problem error={rate.error} />
      <Button type="submit" busy={rate.busy}>
        {t.detail.rateSend}
      </Button>
    </form>
  )
}
