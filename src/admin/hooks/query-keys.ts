/** Everything read about cases sits under one key, so that one action refreshes all of it. */
export const rmaKeys = {
  all: ["rmas"] as const,
  list: (query: object) => ["rmas", "list", query] as const,
  detail: (id: string) => ["rmas", "detail", id] as const,
  messages: (id: string) => ["rmas", "messages", id] as const,
  file: (id: string, file_id: string) => ["rma-files", id, file_id] as const,
}
