import { useState } from "react"
import type { StoreRmaDto } from "../client"
import { useRmaContext } from "./context"
import { Button, Heading } from "./parts/bits"
import { Root } from "./parts/root"
import type { Go } from "./view"
import { Done } from "./wizard/done"
import { WithdrawalForm } from "./withdrawal-form"
import { WithdrawalOfOrder } from "./withdrawal-of-order"

export interface WithdrawalProps {
  /** With orders to pick from; else by name, order number and e-mail. */
  signedIn: boolean
  /** Leads from the receipt to the case and to My Returns; without it, the receipt leads nowhere. */
  go?: Go
}

/** The statutory withdrawal function, in two steps (Directive 2011/83/EU Art. 11a). */
export const Withdrawal = ({ signedIn, go }: WithdrawalProps) => {
  const { t } = useRmaContext()
  const [sent, setSent] = useState<StoreRmaDto[]>()
  /** Who goes back from the second step begins again at the top. */
  const [turn, setTurn] = useState(0)
  const onBack = () => setTurn((now) => now + 1)
  /** Orders that were placed without the account, or under another address, are in no list: they are named. */
  const [unlisted, setUnlisted] = useState(false)
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
        <Heading key={turn} level={2} arrive>
          {t.withdrawal.title}
        </Heading>
        <p>{t.withdrawal.intro}</p>
        {signedIn && !unlisted ? (
          <>
            <WithdrawalOfOrder onDone={setSent} onBack={onBack} />
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
            <WithdrawalForm onBack={onBack} />
          </>
        )}
      </section>
    </Root>
  )
}

export interface WithdrawalButtonProps extends Partial<WithdrawalProps> {
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
