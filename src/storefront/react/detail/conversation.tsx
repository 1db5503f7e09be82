import { useEffect, useRef, useState } from "react"
import type { CaseMessage } from "../../client"
import { canDo } from "../case-words"
import { useRmaContext } from "../context"
import { useAction } from "../hooks/use-action"
import { useKeptFocus } from "../hooks/use-kept-focus"
import { asRefusal, useLoad } from "../hooks/use-load"
import { useTyped } from "../hooks/use-typed"
import { Button, Heading } from "../parts/bits"
import { TextField } from "../parts/field"
import { isTooLong, LIMITS } from "../parts/limits"
import { Problem } from "../parts/problem"
import { RemoteFile } from "../parts/remote-file"
import type { ChosenFile } from "../wizard/state"
import { useHold, useUploads } from "../wizard/use-uploads"
import type { ActionProps } from "./case-actions"
import { MessageFiles } from "./message-files"
import { typedKey } from "./text-action"

const NOT_FOUND = 404
const SHOPPERS = ["shopper", "guest"]
const PAGE = 100
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
  const [{ text, files }, change] = useTyped(
    typedKey(rma, "message"),
    UNWRITTEN
  )
  const uploads = useUploads()
  const hold = useHold()(uploads.sending)
  const [tried, setTried] = useState(false)
  if (tried && !hold) {
    // The next file is not on its way for too long before anything is sent again.
    setTried(false)
  }
  const sendOnce = useSend(rma.id, known)
  const send = useAction(async () => {
    const answer = await sendOnce(
      text.trim(),
      files.map(({ file_id }) => file_id)
    )
    if (answer) {
      onChange(answer)
    }
    // What was typed meanwhile is the next one.
    change((now) => ({
      text: now.text.startsWith(text)
        ? now.text.slice(text.length).trimStart()
        : now.text,
      files: now.files.filter((one) => !files.includes(one)),
    }))
    onSent()
  })
  const unready =
    (!text.trim() && files.length === 0 && !hold) ||
    isTooLong(text, LIMITS.message)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(hold !== undefined)
        if (!unready && !hold) {
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
      <MessageFiles
        of={rma.id}
        uploads={uploads}
        files={files}
        onChange={(edit) =>
          change((now) => ({ ...now, files: edit(now.files) }))
        }
      />
      {tried && hold && (
        <p className="rma-error" role="alert">
          {hold}
        </p>
      )}
      <Problem error={send.error} />
      <Button type="submit" busy={send.busy || unready}>
        {t.chat.send}
      </Button>
    </form>
  )
}

/** Newest first, each once. */
const joined = (newer: CaseMessage[], older: CaseMessage[]): CaseMessage[] => [
  ...newer,
  ...older.filter((one) => newer.every(({ id }) => id !== one.id)),
]

/** The newest messages, read again at every news, and those before them when they are asked for. */
const useMessages = (rmaId: string) => {
  const { client } = useRmaContext()
  const [messages, setMessages] = useState<CaseMessage[]>([])
  const newest = useLoad(`messages:${rmaId}`, async () => {
    const page = await client.messages.list(rmaId, { limit: PAGE })
    setMessages((known) => joined(page.messages, known))
    return page
  })
  const older = useAction(async () => {
    const offset = messages.length
    const page = await client.messages.list(rmaId, { limit: PAGE, offset })
    setMessages((known) => joined(known, page.messages))
  })
  return { ...newest, messages, older }
}

/** What is on the screen is read; when that is not noted it only counts a little longer. */
const useMarkedRead = (
  rmaId: string,
  page: { unread_messages: number } | undefined
) => {
  const { client } = useRmaContext()
  useEffect(() => {
    if (!page?.unread_messages) {
      return undefined
    }
    const mark = () => {
      if (document.visibilityState === "visible") {
        document.removeEventListener("visibilitychange", mark)
        client.messages.markRead(rmaId).catch(() => undefined)
      }
    }
    document.addEventListener("visibilitychange", mark)
    mark()
    return () => document.removeEventListener("visibilitychange", mark)
  }, [client, rmaId, page])
}

/** What shopper and shop wrote to each other, oldest first, with files both ways. */
export const Conversation = (props: ActionProps & { news: number }) => {
  const { t } = useRmaContext()
  const { rma, news } = props
  const { id } = rma
  const { data, error, reload, messages, older } = useMessages(id)
  useEffect(() => {
    if (news > 0) {
      void reload()
    }
  }, [news, reload])
  useMarkedRead(id, data)
  const title = useRef<HTMLHeadingElement>(null)
  const kept = useKeptFocus(() => title.current)
  if (error?.status === NOT_FOUND) {
    return null
  }
  return (
    <section className="rma-conversation" {...kept}>
      <Heading level={3} place={title}>
        {t.chat.title}
      </Heading>
      <Problem error={error} onRetry={() => void reload()} />
      {data?.count === 0 && <p className="rma-muted">{t.chat.empty}</p>}
      {messages.length < (data?.count ?? 0) && (
        <Button busy={older.busy} onClick={() => void older.run()}>
          {t.chat.older}
        </Button>
      )}
      <Problem error={older.error} />
      <div className="rma-log" role="log" aria-label={t.chat.title}>
        <ol className="rma-cards">
          {[...messages].reverse().map((one) => (
            <Message key={one.id} one={one} rmaId={id} />
          ))}
        </ol>
      </div>
      {canDo(rma, "message") && (
        <Write {...props} known={messages} onSent={() => void reload()} />
      )}
    </section>
  )
}
