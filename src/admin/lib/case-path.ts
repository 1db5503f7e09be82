import { toSegment, type StaffAction } from "./staff-actions"

/** Address of a case in the admin, or of the form of one action over it. */
export const casePath = (id: string, action?: StaffAction): string =>
  action ? `/rmas/${id}/${toSegment(action)}` : `/rmas/${id}`
