import { Button, Hint, Input, Label, Switch, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSendMessage } from "../../hooks/use-conversation"
import { EVIDENCE_TYPES } from "../../lib/conversation"

const NOTHING = { text: "", files: [] as File[], internal: false }

/** Writes to the shopper, or to the other staff. What was typed stays when it is refused. */
export const MessageWriter = ({ rmaId }: { rmaId: string }) => {
  const { t } = useTranslation("rma")
  const field = useId()
  const [draft, setDraft] = useState(NOTHING)
  /** A file field is emptied by making it anew. */
  const [sent, setSent] = useState(0)
  const { mutate, isPending, error } = useSendMessage(rmaId)
  const submit = () =>
    mutate(draft, {
      onSuccess: () => {
        setDraft(NOTHING)
        setSent((count) => count + 1)
      },
    })
  const isEmpty = !draft.text.trim() && draft.files.length === 0
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Label size="small" htmlFor={`${field}-text`}>
        {t("conversation.text")}
      </Label>
      <Textarea
        id={`${field}-text`}
        maxLength={5000}
        value={draft.text}
        onChange={({ target }) => setDraft({ ...draft, text: target.value })}
      />
      <Label size="small" htmlFor={`${field}-files`}>
        {t("conversation.files")}
      </Label>
      <Input
        key={sent}
        id={`${field}-files`}
        type="file"
        multiple
        accept={EVIDENCE_TYPES}
        onChange={({ target }) =>
          setDraft({ ...draft, files: [...(target.files ?? [])] })
        }
      />
      <Hint>{t("conversation.filesHint")}</Hint>
      <div className="flex items-center gap-x-2">
        <Switch
          id={`${field}-internal`}
          checked={draft.internal}
          onCheckedChange={(internal) => setDraft({ ...draft, internal })}
        />
        <Label size="small" htmlFor={`${field}-internal`}>
          {t("conversation.internal")}
        </Label>
        <Hint>{t("conversation.internalHint")}</Hint>
      </div>
      {error && (
        <Hint variant="error" role="alert">
          {error.message}
        </Hint>
      )}
      <div>
        <Button
          size="small"
          disabled={isEmpty}
          isLoading={isPending}
          onClick={submit}
        >
          {t("conversation.send")}
        </Button>
      </div>
    </div>
  )
}
