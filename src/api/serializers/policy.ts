import type { PolicyWithVersions } from "../../modules/rma/queries/policies"
import type { RmaPolicyVersionRecord } from "../../modules/rma/records"
import type { PolicyDto } from "../../types/http"
import { iso, isoOrNull } from "./values"

/** A policy with its newest version's document. */
export const policyDto = ({
  policy,
  versions,
}: PolicyWithVersions): PolicyDto => {
  const newest = versions[0]
  const published = versions.find(
    (version) => version.id === policy.published_version_id
  )
  return {
    id: policy.id,
    name: policy.name,
    priority: policy.priority,
    scope: { ...policy.scope },
    status: newest?.status ?? "draft",
    version: newest?.version ?? 0,
    published_version: published?.version ?? null,
    document: newest?.document ?? {},
    created_at: iso(policy.created_at),
    updated_at: iso(policy.updated_at),
  }
}

export const policyVersionDto = (version: RmaPolicyVersionRecord) => ({
  id: version.id,
  version: version.version,
  status: version.status,
  note: version.note,
  author_id: version.author_id,
  document: version.document,
  published_at: isoOrNull(version.published_at),
  superseded_at: isoOrNull(version.superseded_at),
  created_at: iso(version.created_at),
})
