import { useRouteModal } from "@medusajs/dashboard/components"
import { Button, usePrompt } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { LANGUAGES } from "../../domain/languages"
import type { LoyaltyTierDto } from "../../types/loyalty-http"
import { useDeleteTier, useSaveTier } from "../hooks/use-loyalty"
import type { ScopeChoices } from "../hooks/use-scope-choices"
import { isWholeTier, tierBody, tierDefaults } from "./bodies/tier"
import { ChoicesField } from "./fields/choices-field"
import { TextField } from "./fields/text-field"
import { FormShell } from "./form-shell"

interface TierFormProps {
  groups: ScopeChoices["groups"]
  /** Absent: a new one. */
  tier?: LoyaltyTierDto
}

const LIST = "/loyalty-tiers"
const THRESHOLDS = ["spend", "orders", "period"] as const

/** Takes a tier away after asking; where it is in use the refusal says where. */
const DeleteTier = ({ tier }: { tier: LoyaltyTierDto }) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const ask = usePrompt()
  const remove = useDeleteTier()
  const confirm = async () => {
    const sure = await ask({
      title: t("loyalty.delete"),
      description: t("loyalty.deleteHint", { code: tier.code }),
      confirmText: t("loyalty.delete"),
      cancelText: t("form.cancel"),
    })
    if (sure) {
      remove.mutate(tier.id, { onSuccess: () => handleSuccess(LIST) })
    }
  }
  return (
    <div className="flex flex-col items-start gap-y-2">
      {remove.error && <div role="alert">{remove.error.message}</div>}
      <Button
        type="button"
        size="small"
        variant="danger"
        isLoading={remove.isPending}
        onClick={() => void confirm()}
      >
        {t("loyalty.delete")}
      </Button>
    </div>
  )
}

/** A tier of the loyalty programme: its names, its rank and how it is reached. */
export const TierForm = ({ groups, tier }: TierFormProps) => {
  const { t, i18n } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const save = useSaveTier(tier?.id)
  const form = useForm({ defaultValues: tierDefaults(tier) })
  const { control } = form
  const whole = isWholeTier(form.watch())
  const languages = new Intl.DisplayNames(i18n.language, { type: "language" })
  return (
    <FormShell
      form={form}
      submit={t("newPolicy.save")}
      isPending={save.isPending}
      error={save.error}
      disabled={!whole}
      onSubmit={(typed) =>
        save.mutate(tierBody(typed, tier), {
          onSuccess: () => handleSuccess(LIST),
        })
      }
    >
      {!tier && (
        <TextField
          control={control}
          name="code"
          label={t("loyalty.code")}
          hint={t("loyalty.codeHint")}
          required
        />
      )}
      {LANGUAGES.map((locale) => (
        <TextField
          key={locale}
          control={control}
          name={`name.${locale}`}
          label={t("loyalty.nameIn", { language: languages.of(locale) })}
          required={locale === "en"}
        />
      ))}
      <TextField
        control={control}
        name="rank"
        label={t("loyalty.rank")}
        hint={t("loyalty.rankHint")}
        required
      />
      {THRESHOLDS.map((name) => (
        <TextField
          key={name}
          control={control}
          name={name}
          label={t(`loyalty.${name}`)}
          hint={t(`loyalty.${name}Hint`)}
        />
      ))}
      <ChoicesField
        control={control}
        name="customer_group_ids"
        label={t("newPolicy.groups")}
        hint={t("loyalty.groupsHint")}
        options={groups}
      />
      {tier && <DeleteTier tier={tier} />}
    </FormShell>
  )
}
