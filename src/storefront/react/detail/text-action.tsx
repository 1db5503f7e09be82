import { useState, type ReactNode } from "react"
import type { StoreRmaDto } from "../../client"
import { useRmaContext } from "../context"
import { useTyped } from "../hooks/use-typed"
import { Button } from "../parts/bits"
import { TextField } from "../parts/field"
import { isTooLong, LIMITS } from "../parts/limits"
import { Problem } from "../parts/problem"
import { useCaseAction, type ActionProps } from "./case-actions"

interface TextActionProps extends ActionProps {
  /** Of the event, for what is typed and not sent. */
  name: string
  label: ReactNode
  button: string
  required?: boolean
  look?: "primary" | "plain"
  limit?: number
  /** Takes the focus when it appears: it was asked for. */
  autoFocus?: boolean
  /** What goes with the words. */
  children?: ReactNode
  /** Why that cannot be sent yet. */
  hold?: string
  act: (text: string) => Promise<StoreRmaDto>
}

/** Where the words of a form of a case are kept. */
export const typedKey = ({ id }: Pick<StoreRmaDto, "id">, name: string) =>
  `${id}:${name}`

/** An event that comes with words: an answer, an appeal, a reason. */
export const TextAction = ({
  name,
  label,
  button,
  required = true,
  look = "primary",
  limit = LIMITS.text,
  autoFocus,
  children,
  hold,
  act,
  ...props
}: TextActionProps) => {
  const { t } = useRmaContext()
  const [text, setText, forget] = useTyped(typedKey(props.rma, name), "")
  const [tried, setTried] = useState(false)
  const action = useCaseAction(props, act)
  const send = async () => {
    if (await action.run(text.trim())) {
      forget()
    }
  }
  const lacking = required && !text.trim()
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!lacking && !hold && !isTooLong(text, limit)) {
          void send()
        }
      }}
    >
      <TextField
        label={label}
        value={text}
        rows={4}
        limit={limit}
        required={required}
        autoFocus={autoFocus}
        error={tried && lacking ? t.requiredField : undefined}
        onChange={(typed) => setText(() => typed)}
      />
      {children}
      {tried && hold && (
        <p className="rma-error" role="alert">
          {hold}
        </p>
      )}
      <Problem error={action.error} />
      <Button type="submit" look={look} busy={action.busy}>
        {button}
      </Button>
    </form>
  )
}

interface SureProps extends ActionProps {
  open: string
  question: string
  yes: string
  no: string
  act: () => Promise<StoreRmaDto>
}

/** An event that is asked about once more. */
export const SureAction = ({
  open,
  question,
  yes,
  no,
  act,
  ...props
}: SureProps) => {
  /** Nothing: it was not asked yet, and takes no focus. */
  const [asking, setAsking] = useState<boolean>()
  const action = useCaseAction(props, act)
  return asking ? (
    <div className="rma-sure" role="group" aria-label={question}>
      <p>{question}</p>
      <Problem error={action.error} />
      <div className="rma-row">
        <Button
          look="primary"
          busy={action.busy}
          autoFocus
          onClick={() => void action.run()}
        >
          {yes}
        </Button>
        <Button onClick={() => setAsking(false)}>{no}</Button>
      </div>
    </div>
  ) : (
    <Button
      look="link"
      autoFocus={asking === false}
      onClick={() => setAsking(true)}
    >
      {open}
    </Button>
  )
}
