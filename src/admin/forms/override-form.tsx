import { useRouteModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminLoyaltyDto, LoyaltyTierDto } from "../../types/loyalty-http"
import { useGiveTier, useTakeTierBack } from "../hooks/use-loyalty"
import { inLanguage } from "../lib/in-language"
import { DateTimeField } from "./fields/date-time-field"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"
import { FormShell } from "./form-shell"

interface OverrideFormProps {
  loyalty: AdminLoyaltyDto
  tiers: LoyaltyTierDto[]
}

interface OverrideValues {
  tier: string
  reason: string
  ends_at: Date | null
}

/** A tier given by hand, with its reason and its end; the one that lasts can be taken back. */
export const OverrideForm = ({ loyalty, tiers }: OverrideFormProps) => {
  const { t, i18n } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const { customer_id, override } = loyalty
  const give = useGiveTier(customer_id)
  const takeBack = useTakeTierBack(customer_id)
  const leave = () => handleSuccess(`/customers/${customer_id}`)
  const form = useForm<OverrideValues>({
    defaultValues: {
      tier: override?.tier ?? tiers[0]?.code ?? "",
      reason: "",
      ends_at: null,
    },
  })
  const { control } = form
  return (
    <FormShell
      form={form}
      submit={t("loyalty.give")}
      isPending={give.isPending}
      error={give.error ?? takeBack.error}
      disabled={tiers.length === 0}
      onSubmit={({ tier, reason, ends_at }) =>
        give.mutate(
          { tier, reason, ends_at: ends_at?.toISOString() },
          { onSuccess: leave }
        )
      }
    >
      <SelectField
        control={control}
        name="tier"
        label={t("loyalty.tier")}
        options={tiers.map(({ code, name }) => ({
          value: code,
          label: inLanguage(name, i18n.language),
        }))}
      />
      <TextField
        control={control}
        name="reason"
        label={t("form.reason")}
        required
      />
      <DateTimeField
        control={control}
        name="ends_at"
        label={t("loyalty.endsAt")}
        required
      />
      {override && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={takeBack.isPending}
          onClick={() => takeBack.mutate(undefined, { onSuccess: leave })}
        >
          {t("loyalty.takeBack", { tier: override.tier })}
        </Button>
      )}
    </FormShell>
  )
}
