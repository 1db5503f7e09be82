import type { AxiosResponse } from "axios"

/** What was answered, short enough for a table: `409 illegal_transition`. */
export const said = ({ status, data }: AxiosResponse): string =>
  `${status} ${data?.code ?? "no code"}`

/** A refusal of ours: a 4xx with a code. */
export const CODED = /^4\d\d [a-z_]+$/
