import type { Uploads } from "../use-uploads"

/** Nothing is on its way. */
export const NO_UPLOADS: Uploads = {
  sending: [],
  known: {},
  send: () => undefined,
  resume: () => undefined,
  again: () => undefined,
  drop: () => undefined,
}
