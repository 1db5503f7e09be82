import { caseStream } from "../../../../http/case-stream"

/** What happens to the case, as it happens. */
export const GET = caseStream
