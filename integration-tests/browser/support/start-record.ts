import type { Demo } from "../../support/demo-store"

/** What was seen while the demo store was started, stopped and started again. */
export interface StartRecord {
  port: number
  first: {
    demo: Demo
    said: string
    /** The status of a first answer of the store API. */
    served: number
  }
  stopped: {
    code: number | null
    processes: number
    /** Which of them were still there afterwards. */
    left: number[]
  }
  second: { demo: Demo; said: string }
}
