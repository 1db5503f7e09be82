import { useEffect, useRef } from "react"
import type { CaseMessage } from "../../client"
import { canDo } from "../case-words"
import { useRmaContext } from "../context"
import { useAction } from "../hooks/use-action"
import { asRefusal, useLoad } from "../hooks/use-load"
import { useTyped } from "../hooks/use-typed"
import { Button, Heading } from "../parts/bits"
import { TextField } from "../parts/field"
import { isTooLong, LIMITS } from "../parts/limits"
import { Problem } from "../parts/problem"
import { RemoteFile } from "../parts/remote-file"
import { EvidenceSlot } from "../wizard/evidence-slot"
import type { ChosenFile } from "../wizard/state"
import type { ActionProps } from "./case-actions"
import { typedKey } from "./text-action"

const NOT_FOUND = 404
const SHOPPERS = ["shopper", "guest"]
const MOST_FILES = 10
const UNWRITTEN: { text: string; files: ChosenFile[] } = { text: "", files: [] }

const Message = ({ one, rmaId }: { one: CaseMessage; rmaId: string }) => {
  const { t, format } = useRmaContext()
  const own = SHOPPERS.includes(one.author)
  return (
    <li className="rma-message" data-own={own || undefined}>
      <p className="rma-muted">
        <strong>{own ? t.chat.you : t.chat.us}</strong>{" "}
        <time dateTime={one.created_at}>{format.instant(one.created_at)}</time>
      </p>
      {one.text && (
        <p className="rma-words" dir="auto">
          {one.text}
        </p>
      )}
      {one.files.map((file) => (
        <RemoteFile key={file.id} rmaId={rmaId} file={file} />
      ))}
    </li>
  )
}

/** Sends a message; where the answer to a try was cut off, it is looked first whether that one arrived. */
const useSend = (rmaId: string, known: CaseMessage[]) => {
  const { client } = useRmaContext()
  /** Ids of what there was before a try whose end is not known. */
  const before = useRef<string[] | undefined>(undefined)
  const arrived = async (text: string, fileIds: string[]) => {
    const { messages } = await client.messages.list(rmaId, { limit: 10 })
    return messages.some(
      (one) =>
        SHOPPERS.includes(one.author) &&
        !before.current?.includes(one.id) &&
        one.text === text &&
        one.files.length === fileIds.length
    )
  }
  return async (text: string, fileIds: string[]) => {
    if (before.current && (await arrived(text, fileIds))) {
      before.current = undefined
      return undefined
    }
    before.current ??= known.map(({ id }) => id)
    try {
      const rma = await client.messages.send(rmaId, {
        ...(text ? { text } : {}),
        ...(fileIds.length ? { file_ids: fileIds } : {}),
      })
      before.current = undefined
      return rma
    } catch (error) {
      if (asRefusal(error).status !== 0) {
        before.current = undefined
      }
      throw error
    }
  }
}

const Write = ({
  rma,
  known,
  onChange,
  onSent,
}: ActionProps & { known: CaseMessage[]; onSent: () => void }) => {
  const { t } = useRmaContext()
  const [{ text, files }, change, forget] = useTyped(
    typedKey(rma, "message"),
    UNWRITTEN
  )
  const putFiles = (edit: (files: ChosenFile[]) => ChosenFile[]) =>
    change((now) => ({ ...now, files: edit(now.files) }))
  const sendOnce = useSend(rma.id, known)
  const send = useAction(async () => {
    const answer = await sendOnce(
      text.trim(),
      files.map(({ file_id }) => file_id)
    )
    if (answer) {
      onChange(answer)
    }
    forget()
    onSent()
  })
  const unready =
    (!text.trim() && files.length === 0) || isTooLong(text, LIMITS.message)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!unready) {
          void send.run()
        }
      }}
    >
      <TextField
        label={t.chat.write}
        value={text}
        rows={3}
        limit={LIMITS.message}
        onChange={(typed) => change((now) => ({ ...now, text: typed }))}
      />
      <EvidenceSlot
        of={rma.id}
        slot={{ slot: "message", min: 0, max: MOST_FILES }}
        label={t.chat.attach}
        files={files}
        onAdd={(file) => putFiles((now) => [...now, file])}
        onRemove={(id) =>
          putFiles((now) => now.filter(({ file_id }) => file_id !== id))
        }
      />
      <Problem error={send.error} />
      <Button type="submit" busy={send.busy || unready}>
        {t.chat.send}
      </Button>
    </form>
  )
}

/** What shopper and shop wrote to each other, oldest first, with files both ways. */
export const Conversation = (props: ActionProps & { news: number }) => {
  const { t, client } = useRmaContext()
  const { rma, news } = props
  const { id } = rma
  const { data, error, reload } = useLoad(`messages:${id}`, () =>
    client.messages.list(id, { limit: 100 })
  )
  useEffect(() => {
    if (news > 0) {
      void reload()
    }
  }, [news, reload])
  const unread = data?.unread_messages ?? 0
  useEffect(() => {
    if (unread > 0) {
      // What is on the screen is read; when that is not noted it only counts a little longer.
      client.messages.markRead(id).catch(() => undefined)
    }
  }, [client, id, unread])
  if (error?.status === NOT_FOUND) {
    return null
  }
  return (
    <section className="rma-conversation">
      <Heading level={3}>{t.chat.title}</Heading>
      <Problem error={error} onRetry={() => void reload()} />
      {data?.messages.length === 0 && (
        <p className="rma-muted">{t.chat.empty}</p>
      )}
      <div className="rma-log" role="log" aria-label={t.chat.title}>
        <ol className="rma-cards">
          {[...(data?.messages ?? [])].reverse().map((one) => (
            <Message key={one.id} one={one} rmaId={id} />
          ))}
        </ol>
      </div>
      {canDo(rma, "message") && (
        <Write
          {...props}
          known={data?.messages ?? []}
          onSent={() => void reload()}
        />
      )}
    </section>
  )
}
