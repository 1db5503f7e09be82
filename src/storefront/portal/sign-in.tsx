import { useState } from "react"
import { RmaRefusal, type RmaClient } from "../client"
import { useAction, useRmaContext } from "../react"
import { fill } from "../react/format"
import { Button, Heading } from "../react/parts/bits"
import { TextField } from "../react/parts/field"
import { LIMITS } from "../react/parts/limits"
import { Problem } from "../react/parts/problem"
import type { Guest, Session } from "./session"

const UNAUTHORIZED = 401

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
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void signIn.run()
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
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t.portal.password}
        type="password"
        autoComplete="current-password"
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
  const [order, setOrder] = useState("")
  const [email, setEmail] = useState("")
  const [code, setCode] = useState("")
  const [asked, setAsked] = useState(false)
  const named = { email: email.trim(), order_number: order.trim() }
  const enter = useAction(async () => {
    await onEnter(await client.access.verify({ ...named, code: code.trim() }))
  })
  const ask = useAction(async () => {
    await client.access.request(named)
    // Of the code before, which is void now, nothing is left.
    setCode("")
    enter.clear()
    setAsked(true)
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void (asked ? enter.run() : ask.run())
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
          value={code}
          onChange={setCode}
        />
      ) : (
        <>
          <TextField
            label={t.portal.orderNumber}
            value={order}
            limit={LIMITS.orderNumber}
            onChange={setOrder}
          />
          <TextField
            label={t.portal.email}
            type="email"
            autoComplete="email"
            value={email}
            onChange={setEmail}
          />
        </>
      )}
      <Problem error={asked ? enter.error : ask.error} />
      <div className="rma-row">
        {asked && <Button onClick={() => setAsked(false)}>{t.back}</Button>}
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
  const [open, setOpen] = useState(false)
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
