import { useState } from "react"
import { RmaRefusal } from "../client"
import { useAction, useRmaContext } from "../react"
import { useComplaints } from "../react/hooks/use-complaints"
import { Button, Heading } from "../react/parts/bits"
import { addressComplaint, lineComplaint } from "../react/parts/complaint"
import { TextField } from "../react/parts/field"
import { Problem } from "../react/parts/problem"
import { GuestForm, waitsForCode } from "./guest-form"
import type { Session } from "./session"

const UNAUTHORIZED = 401

const SignInForm = ({
  session,
  passwordReset,
  arrive,
}: {
  session: Session
  passwordReset: string | null
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
      {passwordReset && (
        <p>
          <a href={passwordReset}>{t.portal.forgotPassword}</a>
        </p>
      )}
    </form>
  )
}

/** The two ways in: with the shop's account, or with an order and its e-mail. */
export const SignIn = ({
  session,
  refused,
  passwordReset,
  arrive,
}: {
  session: Session
  /** Why the link of a mail did not open. */
  refused?: RmaRefusal
  /** The shop's own page for who forgot their password. */
  passwordReset: string | null
  /** One came here from elsewhere on the page: it takes the focus. */
  arrive: boolean
}) => {
  const { t } = useRmaContext()
  return (
    <div className="rma">
      <Problem error={refused} />
      <SignInForm
        session={session}
        passwordReset={passwordReset}
        arrive={arrive}
      />
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
  /** Closed by who was in it: they go on where they came from. */
  const [open, setOpen] = useState<boolean | "left">(waitsForCode)
  const [joined, setJoined] = useState(false)
  return (
    <div className="rma">
      <p role="status">{joined && t.portal.joined}</p>
      {open === true ? (
        <GuestForm
          client={session.client}
          hint={t.portal.joinHint}
          arrive
          onEnter={async (guest) => {
            await session.prove(guest)
            setOpen(false)
            setJoined(true)
          }}
          onLeave={() => setOpen("left")}
        />
      ) : (
        <Button
          look="link"
          autoFocus={open === "left"}
          onClick={() => setOpen(true)}
        >
          {t.portal.join}
        </Button>
      )}
    </div>
  )
}
