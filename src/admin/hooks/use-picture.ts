import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { fetchFile } from "../lib/conversation"
import { rmaKeys } from "./query-keys"

/** The thumbnail of a file as an address for a picture; fetched with the sign-in, which a plain picture may lack. */
export const usePicture = (
  rma_id: string,
  file_id: string,
  enabled: boolean
): string | undefined => {
  const { data } = useQuery({
    queryKey: rmaKeys.file(rma_id, file_id),
    queryFn: () => fetchFile(rma_id, file_id, "thumbnail"),
    enabled,
    staleTime: Infinity,
  })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!data) {
      return
    }
    const made = URL.createObjectURL(data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return url
}
