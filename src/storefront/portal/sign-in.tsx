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
import { ASKED, type Guest, type Session } from "./session"

const UNAUTHORIZED = 401
const CODE = /^\d{6}$/

const SignInForm = ({
  session,
  arrive,
}: {
  session: Session
  arrive: boolean
}) => {
  const { t } = useRmaContext()
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const signIn = useAction(async () => {
    try {
      await session.signIn(email.trim(), password)
    } catch (error) {
      const wrong = (error as { status?: number }).status === UNAUTHORIZED
      throw new RmaRefusal(wrong ? 400 : 0, null, wrong ? t.portal.wrong : "")
    }
  })
  const { form, said, passes } = useComplaints({
    email: addressComplaint(t, email),
    password: lineComplaint(t, password),
  })
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (passes()) {
          void signIn.run()
        }
      }}
    >
      <Heading level={2} arrive={arrive}>
        {t.portal.signIn}
      </Heading>
      {session.expired ? (
        <p role="alert">{t.portal.again}</p>
      ) : (
        <p>{t.portal.signInHint}</p>
      )}
      <TextField
        label={t.portal.email}
        type="email"
        autoComplete="username"
        required
        error={said.email}
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t.portal.password}
        type="password"
        autoComplete="current-password"
        required
        error={said.password}
        value={password}
        onChange={setPassword}
      />
      <Problem error={signIn.error} />
      <Button type="submit" look="primary" busy={signIn.busy}>
        {t.portal.signIn}
      </Button>
    </form>
  )
}

/** What is typed to get a code, and whether it was asked for: the mail is read elsewhere, and may take its time. */
interface Asked {
  order: string
  email: string
  asked: boolean
}

const NOTHING: Asked = { order: "", email: "", asked: false }

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
  /** It was opened by a button: its heading takes the focus. */
  arrive?: boolean
}

/** Order number and e-mail, then the code that was mailed. */
const GuestForm = ({ client, hint, onEnter, arrive }: GuestFormProps) => {
  const { t } = useRmaContext()
  const counted = useCounted()
  const [{ order, email, asked }, change] = useTyped(ASKED, NOTHING)
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
    asked
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
  const ask = useAction(async () => {
    await counted(client.access.request(named))
    // Of the code before, which is void now, nothing is left.
    setCode("")
    enter.clear()
    change((now) => ({ ...now, asked: true }))
    setMoved(true)
    reset()
  })
  const wrongCode = enter.error?.code === "code_invalid"
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (passes()) {
          void (asked ? enter.run() : ask.run())
        }
      }}
    >
      <Heading level={2} arrive={arrive}>
        {t.portal.guest}
      </Heading>
      <p role="status">{asked ? fill(t.portal.codeSent, named) : hint}</p>
      {asked ? (
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
            onChange={(value) => change((now) => ({ ...now, order: value }))}
          />
          <TextField
            label={t.portal.email}
            type="email"
            autoComplete="email"
            required
            error={said.email}
            value={email}
            onChange={(value) => change((now) => ({ ...now, email: value }))}
          />
        </>
      )}
      <Problem
        error={asked ? (wrongCode ? undefined : enter.error) : ask.error}
      />
      <div className="rma-row">
        {asked && (
          <Button
            onClick={() => {
              change((now) => ({ ...now, asked: false }))
              setMoved(true)
              reset()
            }}
          >
            {t.back}
          </Button>
        )}
        <Button type="submit" busy={ask.busy || enter.busy}>
          {asked ? t.portal.enter : t.portal.sendCode}
        </Button>
      </div>
    </form>
  )
}

/** The two ways in: with the shop's account, or with an order and its e-mail. */
export const SignIn = ({
  session,
  refused,
  arrive,
}: {
  session: Session
  /** Why the link of a mail did not open. */
  refused?: RmaRefusal
  /** One came here from elsewhere on the page: it takes the focus. */
  arrive: boolean
}) => {
  const { t } = useRmaContext()
  return (
    <div className="rma">
      <Problem error={refused} />
      <SignInForm session={session} arrive={arrive} />
      <GuestForm
        client={session.client}
        hint={t.portal.guestHint}
        onEnter={session.prove}
      />
    </div>
  )
}

/** Somebody with an account who ordered without it: orders of its e-mail join it once that is proved. */
export const JoinOrder = ({ session }: { session: Session }) => {
  const { t } = useRmaContext()
  const [open, setOpen] = useState(
    () => typedBefore<Asked>(ASKED)?.asked ?? false
  )
  const [joined, setJoined] = useState(false)
  return (
    <div className="rma">
      <p role="status">{joined && t.portal.joined}</p>
      {open ? (
        <GuestForm
          client={session.client}
          hint={t.portal.joinHint}
          arrive
          onEnter={async (guest) => {
            await session.prove(guest)
            setOpen(false)
            setJoined(true)
          }}
        />
      ) : (
        <Button look="link" onClick={() => setOpen(true)}>
          {t.portal.join}
        </Button>
      )}
    </div>
  )
}
