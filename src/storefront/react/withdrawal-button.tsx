import { useState } from "react"
import type { StoreRmaDto } from "../client"
import { useRmaContext } from "./context"
import { useTyped } from "./hooks/use-typed"
import { Button, Heading } from "./parts/bits"
import { Root } from "./parts/root"
import { DECLARATION, forgetTyped } from "./typed-text"
import type { Go } from "./view"
import { Done } from "./wizard/done"
import {
  NO_DECLARATION,
  WithdrawalForm,
  WithdrawalReceipt,
  type Received,
} from "./withdrawal-form"
import { PICKED, WithdrawalOfOrder } from "./withdrawal-of-order"

export interface WithdrawalProps {
  /** With orders to pick from; else by name, order number and e-mail. */
  signedIn: boolean
  /** Leads back to My Returns, and from a receipt to the case; without it, nothing leads anywhere. */
  go?: Go
  /** False where it stands beside something else: then it does not take the focus. */
  arrive?: boolean
}

/** The statutory withdrawal function, in two steps (Directive 2011/83/EU Art. 11a). */
export const Withdrawal = ({
  signedIn,
  go,
  arrive = true,
}: WithdrawalProps) => {
  const { t } = useRmaContext()
  const [sent, setSent] = useState<StoreRmaDto[]>()
  const [received, setReceived] = useState<Received>()
  /** Who goes back from the second step begins again at the top. */
  const [turn, setTurn] = useState(0)
  const onBack = () => setTurn((now) => now + 1)
  const [declaration, change, forget] = useTyped(
    signedIn ? DECLARATION.unlisted : DECLARATION.anyone,
    NO_DECLARATION
  )
  /** Orders that were placed without the account, or under another address, are in no list: they are named. */
  const { unlisted } = declaration
  const setUnlisted = (value: boolean) =>
    change((now) => ({ ...now, unlisted: value }))
  const onLeave = go && (() => go({ name: "list" }))
  if (sent) {
    return (
      <Root>
        <Done rmas={sent} go={go} />
      </Root>
    )
  }
  return (
    <Root>
      <section className="rma-withdrawal">
        <Heading key={turn} level={2} arrive={arrive || turn > 0}>
          {t.withdrawal.title}
        </Heading>
        <p>{t.withdrawal.intro}</p>
        {received ? (
          <WithdrawalReceipt received={received} onLeave={onLeave} />
        ) : signedIn && !unlisted ? (
          <>
            <WithdrawalOfOrder
              onDone={setSent}
              onBack={onBack}
              onLeave={onLeave}
            />
            <Button look="link" onClick={() => setUnlisted(true)}>
              {t.withdrawal.notListed}
            </Button>
          </>
        ) : (
          <>
            {unlisted && (
              <Heading level={3} arrive>
                {t.withdrawal.notListed}
              </Heading>
            )}
            <WithdrawalForm
              declaration={declaration}
              change={change}
              onReceived={(answer) => {
                forget()
                // Picked before a session was over: that is withdrawn from now.
                forgetTyped(PICKED)
                setReceived(answer)
              }}
              onBack={onBack}
              onLeave={
                unlisted
                  ? () => {
                      setUnlisted(false)
                      onBack()
                    }
                  : onLeave
              }
            />
          </>
        )}
      </section>
    </Root>
  )
}

export interface WithdrawalButtonProps extends Partial<
  Pick<WithdrawalProps, "signedIn" | "go">
> {
  /** Opens a page of one's own instead of the form below the button. */
  onOpen?: () => void
}

/** "Withdraw from contract here", to be put on every page of a shop. */
export const WithdrawalButton = ({
  signedIn = false,
  go,
  onOpen,
}: WithdrawalButtonProps) => {
  const { t } = useRmaContext()
  const [open, setOpen] = useState(false)
  return (
    <Root>
      <div className="rma-withdrawal-entry">
        <Button
          aria-expanded={onOpen ? undefined : open}
          onClick={onOpen ?? (() => setOpen((now) => !now))}
        >
          {t.withdrawal.button}
        </Button>
        {open && <Withdrawal signedIn={signedIn} go={go} />}
      </div>
    </Root>
  )
}
