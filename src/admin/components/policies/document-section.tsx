import { Button, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { PolicyDto } from "../../../types/http"
import { useSaveDocument } from "../../hooks/use-policy"
import { readJson } from "../../lib/read-json"
import { Section } from "../case/section"
import { DocumentErrors } from "./document-errors"

/** The newest version's document as JSON. Saving what was published opens a draft. */
export const DocumentSection = ({ policy }: { policy: PolicyDto }) => {
  const { t } = useTranslation("rma")
  const stored = JSON.stringify(policy.document, null, 2)
  const [text, setText] = useState(stored)
  const save = useSaveDocument(policy.id)
  const read = readJson(text)
  return (
    <Section
      title={t("policies.document")}
      actions={
        <Button
          size="small"
          variant="secondary"
          disabled={text === stored || !read.ok}
          isLoading={save.isPending}
          onClick={() => read.ok && save.mutate(read.value)}
        >
          {t("policies.save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t(
            policy.status === "draft"
              ? "policies.documentDraft"
              : "policies.documentPublished"
          )}
        </Text>
        {save.error && <DocumentErrors error={save.error} />}
        {!read.ok && (
          <Text size="small" className="text-ui-fg-error" role="status">
            {t("policies.noJson", { reason: read.reason })}
          </Text>
        )}
        <Textarea
          aria-label={t("policies.document")}
          className="min-h-96 font-mono text-xs"
          rows={24}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </Section>
  )
}
