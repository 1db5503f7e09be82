import type { Finding } from "../../domain/policy/decision"

/** Where in a policy document an error stands: `request_types.0.rules.2`. */
export const placeOf = ({ observed }: Finding): string =>
  typeof observed === "object" &&
  observed !== null &&
  "path" in observed &&
  typeof observed.path === "string"
    ? observed.path
    : ""
