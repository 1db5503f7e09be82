import type { EvidenceSlotDto, RequestTypeDto } from "../../client"
import { useRmaContext } from "../context"
import { Heading } from "../parts/bits"
import { applies } from "./applies"
import { EvidenceSlot, placeOf, useSlotName } from "./evidence-slot"
import type { ChosenFile, ChosenItem, WizardState } from "./state"
import type { Sending, Uploads } from "./use-uploads"
import type { Change } from "./use-wizard"

interface EvidenceStepProps {
  type: RequestTypeDto
  state: WizardState
  change: Change
  uploads: Uploads
  /** What a chosen item is called. */
  titleOf: (itemId: string | null) => string
}

const slotsFor = (
  item: ChosenItem,
  { evidence }: Pick<RequestTypeDto, "evidence">
): EvidenceSlotDto[] => evidence.filter(({ when }) => applies(when, item))

const ownerOf = ({ key }: WizardState, { item_id }: ChosenItem): string =>
  `${key}:${item_id ?? ""}`

/** Where files of this request can be chosen. */
export const placesIn = (
  state: WizardState,
  type: Pick<RequestTypeDto, "evidence">
): string[] =>
  state.items.flatMap((item) =>
    slotsFor(item, type).map(({ slot }) => placeOf(ownerOf(state, item), slot))
  )

/** What is on its way to a slot that the request has no more. */
export const unplaced = (
  sending: readonly Sending[],
  { evidence }: Pick<RequestTypeDto, "evidence">
): Sending[] =>
  sending.filter(({ place }) =>
    evidence.every(({ slot }) => !place.endsWith(placeOf("", slot)))
  )

/** Photos and papers, item by item, each in the slot that says what it shows. */
export const EvidenceStep = ({
  type,
  state,
  change,
  uploads,
  titleOf,
}: EvidenceStepProps) => {
  const { t } = useRmaContext()
  const nameOf = useSlotName()
  /** Of what is chosen by then: files arrive one after another, and late. */
  const put = (
    itemId: string | null,
    edit: (files: ChosenFile[]) => ChosenFile[]
  ) =>
    change(({ key, items }) => ({
      items: items.map((one) =>
        key === state.key && one.item_id === itemId
          ? { ...one, files: edit(one.files) }
          : one
      ),
    }))
  const asked = state.items.map((item) => slotsFor(item, type))
  return (
    <>
      <p>
        {asked.some((slots) => slots.length)
          ? t.wizard.evidenceHint
          : t.wizard.evidenceNone}
      </p>
      {state.items.map((item, index) =>
        asked[index]?.length ? (
          <section key={item.item_id ?? ""}>
            <Heading level={3}>{titleOf(item.item_id)}</Heading>
            {asked[index].map((slot) => (
              <EvidenceSlot
                key={slot.slot}
                of={ownerOf(state, item)}
                uploads={uploads}
                draftId={state.draft_id}
                slot={slot}
                label={nameOf(slot)}
                files={item.files.filter((one) => one.slot === slot.slot)}
                onAdd={(file) => put(item.item_id, (now) => [...now, file])}
                onRemove={(id) =>
                  put(item.item_id, (now) =>
                    now.filter(({ file_id }) => file_id !== id)
                  )
                }
              />
            ))}
          </section>
        ) : null
      )}
    </>
  )
}
