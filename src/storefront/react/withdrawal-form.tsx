import { useRmaContext } from "./context"
import { fill } from "./format"
import { useAction } from "./hooks/use-action"
import { useComplaints } from "./hooks/use-complaints"
import { Button, Heading } from "./parts/bits"
import { addressComplaint, lineComplaint } from "./parts/complaint"
import { TextField } from "./parts/field"
import { LIMITS } from "./parts/limits"
import { WithdrawalConfirm } from "./withdrawal-confirm"

/** The withdrawal for anyone, as it is typed. */
export interface Declaration {
  name: string
  email: string
  order_number: string
  /** In the second step. */
  checking: boolean
  /** By somebody who has a list of orders, and does not find the order there. */
  unlisted: boolean
}

export const NO_DECLARATION: Declaration = {
  name: "",
  email: "",
  order_number: "",
  checking: false,
  unlisted: false,
}

/** What the store acknowledged. */
export interface Received {
  /** ISO 8601. */
  at: string
  email: string
}

export const WithdrawalReceipt = ({
  received,
  onLeave,
}: {
  received: Received
  onLeave?: () => void
}) => {
  const { t, format } = useRmaContext()
  return (
    <div>
      <Heading level={3} arrive>
        {t.withdrawal.received}
      </Heading>
      <p>
        {fill(t.withdrawal.receivedAt, { date: format.instant(received.at) })}
      </p>
      <p>{fill(t.withdrawal.mailed, { email: received.email })}</p>
      {onLeave && <Button onClick={onLeave}>{t.title}</Button>}
    </div>
  )
}

interface FormProps {
  declaration: Declaration
  change: (edit: (now: Declaration) => Declaration) => void
  onReceived: (received: Received) => void
  /** From the second step to the first. */
  onBack: () => void
  /** From the first step to where one came from. */
  onLeave?: () => void
}

const Check = ({ declaration, change, onReceived, onBack }: FormProps) => {
  const { t, client } = useRmaContext()
  const named = {
    name: declaration.name.trim(),
    email: declaration.email.trim(),
    order_number: declaration.order_number.trim(),
  }
  const confirm = useAction(async () => {
    const { received_at } = await client.withdraw(named)
    onReceived({ at: received_at, email: named.email })
  })
  return (
    <WithdrawalConfirm
      confirm={confirm}
      onBack={() => {
        change((now) => ({ ...now, checking: false }))
        onBack()
      }}
    >
      <p>{fill(t.withdrawal.declare, { number: named.order_number })}</p>
      <p>
        {named.name} · {named.email}
      </p>
    </WithdrawalConfirm>
  )
}

const Names = ({ declaration, change, onLeave }: FormProps) => {
  const { t } = useRmaContext()
  const { name, email, order_number } = declaration
  const { form, said, passes } = useComplaints({
    name: lineComplaint(t, name),
    order_number: lineComplaint(t, order_number, LIMITS.orderNumber),
    email: addressComplaint(t, email),
  })
  const set = (key: "name" | "email" | "order_number") => (value: string) =>
    change((now) => ({ ...now, [key]: value }))
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (passes()) {
          change((now) => ({ ...now, checking: true }))
        }
      }}
    >
      <TextField
        label={t.withdrawal.name}
        value={name}
        required
        autoComplete="name"
        error={said.name}
        onChange={set("name")}
      />
      <TextField
        label={t.withdrawal.order}
        value={order_number}
        required
        limit={LIMITS.orderNumber}
        error={said.order_number}
        onChange={set("order_number")}
      />
      <TextField
        label={t.withdrawal.email}
        type="email"
        value={email}
        required
        autoComplete="email"
        error={said.email}
        onChange={set("email")}
      />
      <div className="rma-row">
        {onLeave && <Button onClick={onLeave}>{t.back}</Button>}
        <Button type="submit" look="primary">
          {t.withdrawal.continue}
        </Button>
      </div>
    </form>
  )
}

/** The withdrawal for anyone: name, order, e-mail; a second step confirms it. Nothing else is asked. */
export const WithdrawalForm = (props: FormProps) =>
  props.declaration.checking ? <Check {...props} /> : <Names {...props} />
