import type { TriedVersionDto } from "../../types/policy-tools"

/** The version of a policy that was tried. */
export const versionDto = ({
  id,
  version,
  status,
}: TriedVersionDto): TriedVersionDto => ({ id, version, status })
