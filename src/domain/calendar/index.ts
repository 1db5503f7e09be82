export { addLength, addLengthMs, type Count } from "./add-length"
export {
  compileCalendar,
  isTimeZone,
  type Calendar,
  type CompiledCalendar,
} from "./calendar"
export { due, type Pause } from "./due"
export { CalendarError, type CalendarErrorCode } from "./errors"
export { parseHours, type HoursInput } from "./hours"
export { isEmptyLength, lengthProblem, parseLength } from "./length"
