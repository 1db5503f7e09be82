import type { ReactNode } from "react"
import { useRmaContext } from "./context"
import type { Action } from "./hooks/use-action"
import { Button, Heading } from "./parts/bits"
import { Problem } from "./parts/problem"

/** The second step of a withdrawal: what it is from, to be confirmed or gone back from (LAW Art. 11a). */
export const WithdrawalConfirm = ({
  confirm,
  onBack,
  children,
}: {
  confirm: Action<[], void>
  onBack: () => void
  children: ReactNode
}) => {
  const { t } = useRmaContext()
  return (
    <div>
      <Heading level={3} arrive>
        {t.withdrawal.check}
      </Heading>
      {children}
      <Problem error={confirm.error} />
      <div className="rma-row">
        <Button onClick={onBack}>{t.back}</Button>
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
