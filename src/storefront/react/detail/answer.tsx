import type {
  EvidenceSlotDto,
  StoreRmaDto,
  StoreRmaItemDto,
} from "../../client"
import { useRmaContext } from "../context"
import { useTyped } from "../hooks/use-typed"
import { LIMITS } from "../parts/limits"
import { applies } from "../wizard/applies"
import { EvidenceSlot, useSlotName } from "../wizard/evidence-slot"
import type { ChosenFile } from "../wizard/state"
import { useHold, useUploads } from "../wizard/use-uploads"
import type { ActionProps } from "./case-actions"
import { MessageFiles } from "./message-files"
import { TextAction, typedKey } from "./text-action"

interface Question {
  id: string | undefined
  text: string | null
}

/** What staff asked last. */
const questionIn = ({ timeline }: StoreRmaDto): Question => {
  const asked = timeline.filter(({ event }) => event === "request_details")
  const { id, reason, data } = asked.at(-1) ?? {}
  const text =
    typeof data?.message === "string" ? data.message : (reason ?? null)
  return { id, text }
}

/** Files by the item they show; those without one go with the words. */
type Files = Record<string, ChosenFile[]>
const WORDS = ""

/** Slots of the request type that this item has too few files in, with the room there is. */
const slotsLeft = (
  { reason, resolution, evidence }: StoreRmaItemDto,
  slots: EvidenceSlotDto[]
): EvidenceSlotDto[] =>
  slots
    .filter(({ when }) =>
      applies(when, { reason: reason ?? "", resolution: resolution ?? "" })
    )
    .map((one) => {
      const there = evidence.filter(({ slot }) => slot === one.slot).length
      return {
        enough: there >= Math.max(one.min, 1),
        slot: {
          ...one,
          min: Math.max(one.min - there, 0),
          max: one.max - there,
        },
      }
    })
    .filter(({ enough }) => !enough)
    .map(({ slot }) => slot)

/** The answer to one question, with photos where there is something to be seen. */
const Form = ({ question, ...props }: ActionProps & { question: Question }) => {
  const { t, client } = useRmaContext()
  const { rma } = props
  const name = `answer:${question.id}`
  const [files, change, forget] = useTyped<Files>(
    typedKey(rma, `${name}:files`),
    {}
  )
  const put = (of: string) => (edit: (files: ChosenFile[]) => ChosenFile[]) =>
    change((now) => ({ ...now, [of]: edit(now[of] ?? []) }))
  const uploads = useUploads()
  const holdOf = useHold()
  const nameOf = useSlotName()
  const act = async (message: string) => {
    const { [WORDS]: own = [], ...shown } = files
    const answered = await client.cases.provideDetails(rma.id, {
      message,
      file_ids: own.map(({ file_id }) => file_id),
      items: Object.entries(shown).map(([id, chosen]) => ({
        id,
        evidence: chosen.map(({ slot, file_id }) => ({ slot, file_id })),
      })),
    })
    forget()
    return answered
  }
  const of = `${rma.id}:${name}`
  return (
    <TextAction
      {...props}
      name={name}
      label={t.detail.answer}
      button={t.detail.sendAnswer}
      limit={LIMITS.message}
      hold={holdOf(uploads.sending)}
      act={act}
    >
      <MessageFiles
        of={of}
        uploads={uploads}
        files={files[WORDS] ?? []}
        onChange={put(WORDS)}
      />
      {rma.items.flatMap((item) =>
        slotsLeft(item, rma.evidence).map((slot) => (
          <EvidenceSlot
            key={`${item.id}:${slot.slot}`}
            of={`${of}:${item.id}`}
            uploads={uploads}
            slot={slot}
            label={
              rma.items.length > 1
                ? `${item.title}: ${nameOf(slot)}`
                : nameOf(slot)
            }
            files={(files[item.id] ?? []).filter(
              (one) => one.slot === slot.slot
            )}
            onAdd={(file) => put(item.id)((now) => [...now, file])}
            onRemove={(id) =>
              put(item.id)((now) => now.filter(({ file_id }) => file_id !== id))
            }
          />
        ))
      )}
    </TextAction>
  )
}

/** What staff want to know, and the answer. */
export const Answer = (props: ActionProps) => {
  const question = questionIn(props.rma)
  return (
    <>
      <p className="rma-words" dir="auto">
        {question.text}
      </p>
      <Form {...props} key={question.id} question={question} />
    </>
  )
}
