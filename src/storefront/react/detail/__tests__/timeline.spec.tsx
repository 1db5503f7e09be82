import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import {
  createRmaClient,
  type StoreRmaDto,
  type TimelineDto,
} from "../../../client"
import { RmaProvider } from "../../context"
import { Timeline } from "../timeline"

const line = (
  id: string,
  event: string,
  data: TimelineDto["data"] = {}
): TimelineDto => ({
  id,
  event,
  from: null,
  to: "submitted",
  actor: "shopper",
  reason: null,
  data,
  created_at: "2026-12-01T09:00:00.000Z",
})

it("tells what happened, newest first, and no message again that stands in the conversation", () => {
  const timeline = [
    line("1", "submit"),
    line("2", "message", { message: "Is it the white one?" }),
    line("3", "request_details", { message: "Is it <chipped>?" }),
  ]
  const page = renderToStaticMarkup(
    <RmaProvider
      client={createRmaClient(new Medusa({ baseUrl: "/" }))}
      locale="en"
    >
      <Timeline rma={{ timeline } as unknown as StoreRmaDto} />
    </RmaProvider>
  )
  const told = [...page.matchAll(/<strong>([^<]*)/g)].map(([, name]) => name)
  expect(told).toEqual(["We asked you a question", "Request sent"])
  expect(page).toContain("Is it &lt;chipped&gt;?")
  expect(page).not.toContain("Is it the white one?")
})
