import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { PolicyDto } from "../../../types/http"
import { policyPath } from "../../lib/policy-path"
import { Section } from "../case/section"
import { PolicyStatus } from "./policy-status"
import { scopeText } from "./scope-text"

/** Name, scope and state of a policy, with what can be done with it. */
export const PolicyHead = ({ policy }: { policy: PolicyDto }) => {
  const { t } = useTranslation("rma")
  const facts: [string, string][] = [
    [t("policies.priority"), String(policy.priority)],
    [t("policies.scope"), scopeText(policy.scope, t)],
    [
      t("policies.inForce"),
      policy.published_version === null
        ? t("policies.none")
        : t("policies.version", { version: policy.published_version }),
    ],
  ]
  return (
    <Section
      title={policy.name}
      actions={
        <div className="flex items-center gap-x-2">
          <PolicyStatus status={policy.status} />
          <Button size="small" variant="secondary" asChild>
            <Link to={policyPath(policy.id, "settings")}>
              {t("newPolicy.settings")}
            </Link>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to={policyPath(policy.id, "simulate")}>
              {t("policies.simulate")}
            </Link>
          </Button>
          {policy.status === "draft" && (
            <Button size="small" asChild>
              <Link to={policyPath(policy.id, "publish")}>
                {t("policies.publish")}
              </Link>
            </Button>
          )}
        </div>
      }
    >
      <dl className="grid grid-cols-3 gap-x-4 px-6 py-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {name}
              </Text>
            </dt>
            <dd>
              <Text size="small">{value}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
