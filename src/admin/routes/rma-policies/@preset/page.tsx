import { useTranslation } from "react-i18next"
import { PolicyDrawer } from "../../../components/policies/policy-drawer"
import { PresetForm } from "../../../forms/preset-form"
import { usePresets } from "../../../hooks/use-policy"

/** Loads a ready policy: `/rma-policies/preset`. */
const PresetPage = () => {
  const { t } = useTranslation("rma")
  const { data: presets } = usePresets()
  return (
    <PolicyDrawer
      prev="/rma-policies"
      title={t("policies.loadPreset")}
      hint={t("policies.presetHint")}
    >
      {presets && <PresetForm presets={presets} />}
    </PolicyDrawer>
  )
}

export default PresetPage
