import type { StoreRmaDto } from "../../client"
import { canDo } from "../case-words"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { useAction } from "../hooks/use-action"
import { useTyped } from "../hooks/use-typed"
import { Button } from "../parts/bits"
import { TextField } from "../parts/field"
import { isTooLong, LIMITS } from "../parts/limits"
import { Problem } from "../parts/problem"
import { saveFile } from "../parts/save-file"
import { useCaseAction, type ActionProps } from "./case-actions"
import { typedKey } from "./text-action"

const Address = ({
  address,
}: {
  address: NonNullable<NonNullable<StoreRmaDto["shipping"]>["return_address"]>
}) => {
  const { locale } = useRmaContext()
  const country =
    new Intl.DisplayNames(locale, { type: "region" }).of(
      address.country_code.toUpperCase()
    ) ?? address.country_code
  const lines = [
    address.company,
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.province,
    country,
  ].filter(Boolean)
  return (
    <address>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  )
}

const Label = ({ rma }: Pick<ActionProps, "rma">) => {
  const { t, client } = useRmaContext()
  const download = useAction(async () => {
    const label = await client.cases.label(rma.id)
    if ("file" in label) {
      saveFile(label.file, label.filename)
    }
  })
  const { label_file, label_url, tracking_url } = rma.shipping ?? {}
  return (
    <>
      {label_file && (
        <Button busy={download.busy} onClick={() => void download.run()}>
          {t.detail.label}
        </Button>
      )}
      {!label_file && label_url && (
        <a href={label_url} target="_blank" rel="noreferrer">
          {t.detail.openLabel}
        </a>
      )}
      {tracking_url && (
        <a href={tracking_url} target="_blank" rel="noreferrer">
          {t.detail.track}
        </a>
      )}
      <Problem error={download.error} />
    </>
  )
}

const NOT_FOUND = 404

/** The paper that goes into the parcel; a store that prints none has none to offer. */
const PackingSlip = ({ rma }: Pick<ActionProps, "rma">) => {
  const { t, client } = useRmaContext()
  const { run, busy, error } = useAction(async () => {
    const { file, filename } = await client.cases.packingSlip(rma.id)
    saveFile(file, filename)
  })
  return error?.status === NOT_FOUND ? null : (
    <>
      <Button busy={busy} onClick={() => void run()}>
        {t.detail.slip}
      </Button>
      <Problem error={error} />
    </>
  )
}

/** How the goods come back: where to, on whose account, with which papers. */
export const ShippingWay = ({ rma }: Pick<ActionProps, "rma">) => {
  const { t, format } = useRmaContext()
  const { shipping, enclosures } = rma
  if (!shipping) {
    return null
  }
  const { account, carrier, instructions, payer, return_address } = shipping
  return (
    <div className="rma-way">
      {rma.approval_expires_at && canDo(rma, "ship") && (
        <p>
          {fill(t.detail.shipBy, {
            date: format.deadline(rma.approval_expires_at, rma.time_zone),
          })}
        </p>
      )}
      <p>
        {payer === "merchant" ? t.detail.payerMerchant : t.detail.payerCustomer}
      </p>
      {account && (
        <p>
          {fill(carrier ? t.detail.account : t.detail.accountOnly, {
            account,
            carrier: carrier ?? "",
          })}
        </p>
      )}
      {instructions && <p>{instructions}</p>}
      <p>{fill(t.detail.writeNumber, { number: rma.number })}</p>
      {return_address && (
        <>
          <p>{t.detail.sendTo}</p>
          <Address address={return_address} />
        </>
      )}
      {enclosures.length > 0 && (
        <>
          <p>{t.detail.enclose}</p>
          <ul>
            {enclosures.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ul>
        </>
      )}
      <Label rma={rma} />
      <PackingSlip rma={rma} />
    </div>
  )
}

/** "I have shipped it", with the parcel's number where the shopper has it. */
export const ShipForm = (props: ActionProps) => {
  const { t, client } = useRmaContext()
  const [{ carrier, number }, change, forget] = useTyped(
    typedKey(props.rma, "parcel"),
    { carrier: "", number: "" }
  )
  const ship = useCaseAction(props, async () => {
    const shipped = await client.cases.confirmShipment(props.rma.id, {
      ...(carrier.trim() ? { carrier: carrier.trim() } : {}),
      ...(number.trim() ? { tracking_number: number.trim() } : {}),
    })
    forget()
    return shipped
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (![carrier, number].some((one) => isTooLong(one, LIMITS.parcel))) {
          void ship.run()
        }
      }}
    >
      <TextField
        label={t.detail.carrier}
        value={carrier}
        onChange={(typed) => change((now) => ({ ...now, carrier: typed }))}
        required={false}
        limit={LIMITS.parcel}
      />
      <TextField
        label={t.detail.tracking}
        value={number}
        onChange={(typed) => change((now) => ({ ...now, number: typed }))}
        required={false}
        limit={LIMITS.parcel}
      />
      <Problem error={ship.error} />
      <Button type="submit" look="primary" busy={ship.busy}>
        {t.detail.shipped}
      </Button>
    </form>
  )
}
