import { useEffect, useMemo, useRef, useState, type ReactNode } from "react"
import type Medusa from "@medusajs/js-sdk"
import type { PortalSettings } from "../../types/portal"
import type { RmaRefusal } from "../client"
import {
  LANGUAGES,
  LoyaltyStanding,
  MyReturns,
  RmaProvider,
  useRmaContext,
  Withdrawal,
  WithdrawalButton,
  type Go,
  type View,
} from "../react"
import { asRefusal } from "../react/hooks/use-load"
import { Button } from "../react/parts/bits"
import { payAt } from "./settings"
import { takeSecret, useAddress } from "./address"
import { pageTitle, type ShownCase } from "./page-title"
import { useSession, type Session } from "./session"
import { JoinOrder, SignIn } from "./sign-in"

interface BarProps {
  settings: PortalSettings
  session: Session
  locale: string
  onLocale: (locale: string) => void
  go: Go
}

const Head = ({ settings, session }: BarProps) => {
  const { t } = useRmaContext()
  return (
    <header className="page-bar rma">
      <span className="page-name">
        {settings.logo_url && <img src={settings.logo_url} alt="" />}
        {settings.name}
      </span>
      {session.who && !session.expired && (
        <Button look="link" onClick={() => void session.signOut()}>
          {t.portal.signOut}
        </Button>
      )}
    </header>
  )
}

const languageName = (code: string): string =>
  new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code

const Foot = ({ settings, locale, onLocale, go }: BarProps) => {
  const { t } = useRmaContext()
  const { email, phone, url } = settings.contact
  return (
    <footer className="page-bar rma">
      <WithdrawalButton onOpen={() => go({ name: "withdraw" })} />
      {(email ?? phone ?? url) && (
        <span>
          {t.portal.contact}: {email && <a href={`mailto:${email}`}>{email}</a>}{" "}
          {phone && <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>}{" "}
          {url && <a href={url}>{url.replace("https://", "")}</a>}
        </span>
      )}
      <select
        className="page-language"
        aria-label={t.portal.language}
        value={locale.split("-")[0]}
        onChange={(event) => onLocale(event.target.value)}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageName(code)}
          </option>
        ))}
      </select>
    </footer>
  )
}

/** Open to anyone is the withdrawal alone; what was open when a session was over waits for the next one. */
const hasToSignIn = ({ who, expired }: Session, view: View): boolean =>
  expired || (who === null && view.name !== "withdraw")

interface FrameProps extends BarProps {
  view: View
  shown: ShownCase | undefined
  children: ReactNode
}

const Frame = ({ view, shown, children, ...bar }: FrameProps) => {
  const { t } = useRmaContext()
  const content = useRef<HTMLElement>(null)
  const title = pageTitle(
    hasToSignIn(bar.session, view) ? null : view,
    shown,
    bar.settings.name,
    t
  )
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className="page rma">
      <a
        className="page-skip"
        href="#content"
        onClick={(event) => {
          // What stands after `#` is the place in My Returns.
          event.preventDefault()
          content.current?.focus()
        }}
      >
        {t.portal.skip}
      </a>
      <Head {...bar} />
      <main id="content" ref={content} tabIndex={-1}>
        {children}
      </main>
      <Foot {...bar} />
    </div>
  )
}

const Content = ({
  settings,
  session,
  refused,
  view,
  go,
  again,
  onCase,
}: {
  settings: PortalSettings
  session: Session
  refused: RmaRefusal | undefined
  view: View
  go: Go
  again: number
  onCase: (shown: ShownCase) => void
}) => {
  const { who, expired, turn } = session
  const [first] = useState(view)
  const outside = who === null || expired
  /** Open to anyone; what somebody picked before their session was over waits for the next one. */
  const withdrawing = outside && view.name === "withdraw"
  return (
    <>
      {hasToSignIn(session, view) && (
        <SignIn
          session={session}
          refused={refused}
          passwordReset={settings.password_reset_url}
          arrive={expired || view !== first}
        />
      )}
      {withdrawing && (
        <Withdrawal
          key={again}
          signedIn={false}
          go={go}
          arrive={!expired || again > 0}
        />
      )}
      {who !== null && (
        <div hidden={expired}>
          <MyReturns
            key={`${turn}:${again}`}
            view={view}
            onView={go}
            onCase={onCase}
            signedIn
            arrive={turn > 0}
          />
        </div>
      )}
      {who === "customer" && !expired && view.name === "list" && (
        <>
          <JoinOrder session={session} />
          <LoyaltyStanding key={turn} />
        </>
      )}
    </>
  )
}

export interface AppProps {
  sdk: Medusa
  settings: PortalSettings
  signedIn: boolean
}

const spoken = (tag: string): boolean =>
  LANGUAGES.includes(tag.split("-")[0] ?? "")

/** The shopper's choice, else the first language of the browser that the page speaks. */
const firstLanguage = (): string =>
  sessionStorage.getItem("rma-language") ??
  navigator.languages.find(spoken) ??
  "en"

/** The hosted page: My Returns for shoppers with an account and guests, and the withdrawal for anyone. */
export const App = ({ sdk, settings, signedIn }: AppProps) => {
  const [locale, setLocale] = useState(firstLanguage)
  const session = useSession(sdk, locale, signedIn)
  const [view, go, again] = useAddress()
  const { client, prove, turn } = session
  const [shown, setShown] = useState<ShownCase>()
  /** The link of a mail that did not open; of no interest once somebody came in. */
  const [refused, setRefused] = useState<{ turn: number; error: RmaRefusal }>()

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    const follow = () => {
      const secret = takeSecret()
      if (secret) {
        // A link that is used up leads to the sign-in, which says so: a new code can be had there.
        client.access
          .verify({ secret })
          .then(prove)
          .catch((error: unknown) =>
            setRefused({ turn, error: asRefusal(error) })
          )
      }
    }
    follow()
    // Opened where the page is open already, a link changes nothing but the address.
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [client, prove, turn])

  const { url } = settings.payment
  const onPay = useMemo(() => (url ? payAt(url) : undefined), [url])
  const choose = (language: string) => {
    // With the country that the browser names with it: its dates.
    const chosen =
      navigator.languages.find((tag) => tag.split("-")[0] === language) ??
      language
    sessionStorage.setItem("rma-language", chosen)
    setLocale(chosen)
  }
  return (
    <RmaProvider
      client={client}
      locale={locale}
      onSignedOut={session.onSignedOut}
      onPay={onPay}
      payWith={settings.payment.provider}
      maxFileSize={settings.max_file_size ?? undefined}
    >
      <Frame
        settings={settings}
        session={session}
        locale={locale}
        onLocale={choose}
        go={go}
        view={view}
        shown={shown}
      >
        <Content
          settings={settings}
          session={session}
          refused={refused?.turn === turn ? refused.error : undefined}
          view={view}
          go={go}
          again={again}
          onCase={setShown}
        />
      </Frame>
    </RmaProvider>
  )
}
