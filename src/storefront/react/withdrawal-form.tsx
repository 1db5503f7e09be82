import { useState } from "react"
import { useRmaContext } from "./context"
import { fill } from "./format"
import { useAction } from "./hooks/use-action"
import { Button, Heading } from "./parts/bits"
import { TextField } from "./parts/field"
import { isTooLong, LIMITS } from "./parts/limits"
import { Problem } from "./parts/problem"

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

interface Declared {
  name: string
  email: string
  order_number: string
}

/** The withdrawal for anyone: name, order, e-mail; a second step confirms it. Nothing else is asked. */
export const WithdrawalForm = ({ onBack }: { onBack: () => void }) => {
  const { t, format, client } = useRmaContext()
  const [declared, setDeclared] = useState<Declared>({
    name: "",
    email: "",
    order_number: "",
  })
  const [tried, setTried] = useState(false)
  const [checking, setChecking] = useState(false)
  const [received, setReceived] = useState<string>()
  const set = (key: keyof Declared) => (value: string) =>
    setDeclared((now) => ({ ...now, [key]: value }))
  const confirm = useAction(async () => {
    const { received_at } = await client.withdraw({
      name: declared.name.trim(),
      email: declared.email.trim(),
      order_number: declared.order_number.trim(),
    })
    setReceived(received_at)
  })
  const missing = (key: keyof Declared) =>
    tried && !declared[key].trim() ? t.requiredField : undefined
  const badAddress =
    tried && declared.email.trim() && !ADDRESS.test(declared.email.trim())
      ? t.withdrawal.emailInvalid
      : undefined

  if (received) {
    return (
      // Another place than the step before: it is arrived at anew.
      <div key="received">
        <Heading level={3} arrive>
          {t.withdrawal.received}
        </Heading>
        <p>
          {fill(t.withdrawal.receivedAt, { date: format.instant(received) })}
        </p>
        <p>{fill(t.withdrawal.mailed, { email: declared.email.trim() })}</p>
      </div>
    )
  }
  if (checking) {
    return (
      <div>
        <Heading level={3} arrive>
          {t.withdrawal.check}
        </Heading>
        <p>{fill(t.withdrawal.declare, { number: declared.order_number })}</p>
        <p>
          {declared.name} · {declared.email}
        </p>
        <Problem error={confirm.error} />
        <div className="rma-row">
          <Button
            onClick={() => {
              setChecking(false)
              onBack()
            }}
          >
            {t.back}
          </Button>
          <Button
            look="primary"
            busy={confirm.busy}
            onClick={() => void confirm.run()}
          >
            {t.withdrawal.confirm}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const { name, email, order_number } = declared
        const tooLong =
          isTooLong(order_number, LIMITS.orderNumber) ||
          [name, email].some((one) => isTooLong(one, LIMITS.line))
        const whole =
          name.trim() && order_number.trim() && ADDRESS.test(email.trim())
        if (whole && !tooLong) {
          setChecking(true)
        }
      }}
    >
      <TextField
        label={t.withdrawal.name}
        value={declared.name}
        required
        autoComplete="name"
        error={missing("name")}
        onChange={set("name")}
      />
      <TextField
        label={t.withdrawal.order}
        value={declared.order_number}
        required
        limit={LIMITS.orderNumber}
        error={missing("order_number")}
        onChange={set("order_number")}
      />
      <TextField
        label={t.withdrawal.email}
        type="email"
        value={declared.email}
        required
        autoComplete="email"
        error={missing("email") ?? badAddress}
        onChange={set("email")}
      />
      <Button type="submit" look="primary">
        {t.withdrawal.continue}
      </Button>
    </form>
  )
}
