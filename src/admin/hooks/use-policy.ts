import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { PolicyDto } from "../../types/http"
import {
  createPolicy,
  listPresets,
  listVersions,
  loadPreset,
  publishPolicy,
  retrievePolicy,
  saveDocument,
  saveSettings,
} from "../lib/policies"
import type { Refusal } from "../lib/refusal"

/** Everything read about policies sits under one key, as it is all refreshed together. */
const ALL = ["rma-policies"]

export const usePolicy = (id: string) =>
  useQuery({
    queryKey: [...ALL, "detail", id],
    queryFn: () => retrievePolicy(id),
  })

export const useVersions = (id: string) =>
  useQuery({
    queryKey: [...ALL, "versions", id],
    queryFn: () => listVersions(id),
  })

export const usePresets = () =>
  useQuery({ queryKey: ["rma-presets"], queryFn: listPresets })

/** A change of policies: everything shown of them is read again. */
const useChange = <Input, Output>(
  change: (input: Input) => Promise<Output>,
  said: string
) => {
  const client = useQueryClient()
  const { t } = useTranslation("rma")
  return useMutation<Output, Refusal, Input>({
    mutationFn: change,
    onSuccess: async () => {
      toast.success(t(said))
      await client.invalidateQueries({ queryKey: ALL })
    },
  })
}

export const useSaveDocument = (id: string) =>
  useChange<unknown, PolicyDto>(
    (document) => saveDocument(id, document),
    "policies.saved"
  )

export const usePublish = (id: string) =>
  useChange<string, PolicyDto>(
    (note) => publishPolicy(id, note),
    "policies.published"
  )

export const useLoadPreset = () =>
  useChange<object, PolicyDto[]>(loadPreset, "policies.loaded")

export const useCreatePolicy = () =>
  useChange<object, PolicyDto>(createPolicy, "newPolicy.created")

export const useSaveSettings = (id: string) =>
  useChange<object, PolicyDto>(
    (body) => saveSettings(id, body),
    "newPolicy.saved"
  )
