import {
  useEffect,
  useRef,
  type ButtonHTMLAttributes,
  type ReactNode,
  type RefObject,
} from "react"
import type { CaseStatus } from "../../../domain/lifecycle"
import { useRmaContext } from "../context"

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "primary" | "plain" | "link"
  busy?: boolean
}

/** A button that stays where it is while it works: the reader's place is not lost. */
export const Button = ({
  look = "plain",
  busy,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={`rma-button rma-button-${look}`}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) {
        event.preventDefault()
      } else {
        onClick?.(event)
      }
    }}
  />
)

interface HeadingProps {
  level: 2 | 3
  children: ReactNode
  /** Takes the focus when it appears: a new page begins here. */
  arrive?: boolean
  /** For who puts the focus there later: what had it is gone. */
  place?: RefObject<HTMLHeadingElement>
}

export const Heading = ({ level, children, arrive, place }: HeadingProps) => {
  const own = useRef<HTMLHeadingElement>(null)
  const ref = place ?? own
  useEffect(() => {
    if (arrive) {
      ref.current?.focus()
    }
  }, [arrive, ref])
  const Tag = `h${level}` as const
  return (
    <Tag ref={ref} tabIndex={-1} className={`rma-h${level}`}>
      {children}
    </Tag>
  )
}

export const Loading = () => {
  const { t } = useRmaContext()
  return (
    <p className="rma-loading" role="status">
      {t.loading}
    </p>
  )
}

export const StatusBadge = ({ status }: { status: CaseStatus }) => {
  const { t } = useRmaContext()
  return (
    <span className={`rma-badge rma-badge-${status}`}>{t.status[status]}</span>
  )
}

/** A picture of goods; its title stands beside it. */
export const Thumbnail = ({ src }: { src: string | null }) =>
  src ? (
    <img className="rma-thumbnail" src={src} alt="" loading="lazy" />
  ) : (
    <span className="rma-thumbnail" aria-hidden="true" />
  )
