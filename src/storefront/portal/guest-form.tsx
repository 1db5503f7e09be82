import { useState } from "react"
import { isRefusal, RmaRefusal, type RmaClient } from "../client"
import { useAction, useRmaContext } from "../react"
import { fill } from "../react/format"
import { useComplaints } from "../react/hooks/use-complaints"
import { useTyped } from "../react/hooks/use-typed"
import { Button, Heading } from "../react/parts/bits"
import { addressComplaint, lineComplaint } from "../react/parts/complaint"
import { TextField } from "../react/parts/field"
import { LIMITS } from "../react/parts/limits"
import { Problem } from "../react/parts/problem"
import { typedBefore } from "../react/typed-text"
import { ASKED, type Guest } from "./session"

const CODE = /^\d{6}$/

/** What is typed to get a code, and whether it was asked for: the mail is read elsewhere, and may take its time. */
interface Asked {
  order: string
  email: string
  /** For the order as it is named now. */
  asked: boolean
  /** They went back from the code to what they named. */
  back: boolean
}

const NOTHING: Asked = { order: "", email: "", asked: false, back: false }

const isAtCode = ({ asked, back }: Asked): boolean => asked && !back

/** Whether the form was left to read the mail. */
export const waitsForCode = (): boolean =>
  isAtCode(typedBefore<Asked>(ASKED) ?? NOTHING)

/** Who tried too often is told when that is over, and what is still open. */
const useCounted = () => {
  const { t, format } = useRmaContext()
  return async <T,>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      if (
        !isRefusal(error) ||
        error.code !== "too_many_tries" ||
        error.retryAfter === null
      ) {
        throw error
      }
      const over = new Date(Date.now() + error.retryAfter * 1000)
      const date = format.instant(over.toISOString())
      const message = fill(t.portal.tooOften, { date })
      throw new RmaRefusal(error.status, { ...error.answer, message }, message)
    }
  }
}

interface GuestFormProps {
  client: RmaClient
  hint: string
  onEnter: (guest: Guest) => Promise<void>
  /** Back to where it was opened; without it, it stands there by itself. */
  onLeave?: () => void
  /** It was opened by a button: its heading takes the focus. */
  arrive?: boolean
}

/** Order number and e-mail, then the code that was mailed. */
export const GuestForm = ({
  client,
  hint,
  onEnter,
  onLeave,
  arrive,
}: GuestFormProps) => {
  const { t } = useRmaContext()
  const counted = useCounted()
  const [typed, change] = useTyped(ASKED, NOTHING)
  const { order, email } = typed
  const atCode = isAtCode(typed)
  const name = (part: Partial<Asked>) =>
    change((now) => ({ ...now, ...part, asked: false, back: false }))
  const [code, setCode] = useState("")
  /** Between the two forms: the field that had the focus is gone. */
  const [moved, setMoved] = useState(false)
  const named = { email: email.trim(), order_number: order.trim() }
  const digits = code.replaceAll(/\s/g, "")
  const enter = useAction(async () => {
    await onEnter(
      await counted(client.access.verify({ ...named, code: digits }))
    )
  })
  const { form, said, passes, reset } = useComplaints(
    atCode
      ? {
          code:
            lineComplaint(t, digits) ??
            (CODE.test(digits) ? undefined : t.portal.codeInvalid),
        }
      : {
          order: lineComplaint(t, order, LIMITS.orderNumber),
          email: addressComplaint(t, email),
        },
    enter.error
  )
  const move = (part: Partial<Asked>) => {
    change((now) => ({ ...now, ...part }))
    setMoved(true)
    reset()
  }
  const ask = useAction(async () => {
    await counted(client.access.request(named))
    // Of the code before, which is void now, nothing is left.
    setCode("")
    enter.clear()
    move({ asked: true, back: false })
  })
  const leave = atCode ? () => move({ back: true }) : onLeave
  const wrongCode = enter.error?.code === "code_invalid"
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (passes()) {
          void (atCode ? enter.run() : ask.run())
        }
      }}
    >
      <Heading level={2} arrive={arrive}>
        {t.portal.guest}
      </Heading>
      <p role="status">{atCode ? fill(t.portal.codeSent, named) : hint}</p>
      {atCode ? (
        <TextField
          label={t.portal.code}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          autoFocus={moved}
          error={said.code ?? (wrongCode ? enter.error?.message : undefined)}
          value={code}
          onChange={setCode}
        />
      ) : (
        <>
          <TextField
            label={t.portal.orderNumber}
            value={order}
            limit={LIMITS.orderNumber}
            required
            autoFocus={moved}
            error={said.order}
            onChange={(value) => name({ order: value })}
          />
          <TextField
            label={t.portal.email}
            type="email"
            autoComplete="email"
            required
            error={said.email}
            value={email}
            onChange={(value) => name({ email: value })}
          />
        </>
      )}
      <Problem
        error={atCode ? (wrongCode ? undefined : enter.error) : ask.error}
      />
      <div className="rma-row">
        {leave && <Button onClick={leave}>{t.back}</Button>}
        <Button type="submit" busy={ask.busy || enter.busy}>
          {atCode ? t.portal.enter : t.portal.sendCode}
        </Button>
        {typed.asked && typed.back && (
          // A new one would void it, and there are few an hour.
          <Button look="link" onClick={() => move({ back: false })}>
            {t.portal.haveCode}
          </Button>
        )}
      </div>
    </form>
  )
}
