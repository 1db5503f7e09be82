import { once } from "node:events"
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http"
import type { AddressInfo } from "node:net"
import s3 from "@medusajs/medusa/file-s3"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type {
  IFileProvider,
  Logger,
  MedusaContainer,
} from "@medusajs/framework/types"
import { must } from "../ladder/must"

const BUCKET = "shop-files"
const KEY_ID = "AKIATEST"

interface Kept {
  bytes: Buffer
  type: string
  /** Who reads it without signing: `public-read`, or nobody. */
  acl: string
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

const xml = (response: ServerResponse, status: number, text: string) => {
  response.writeHead(status, { "content-type": "application/xml" })
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
}

/** As much of S3's protocol as files take: put, get, delete one or many, by path, signed where they are private. */
const answer = async (
  kept: Map<string, Kept>,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://s3")
  const [, bucket, ...rest] = pathname.split("/").map(decodeURIComponent)
  const key = rest.join("/")
  const body = await bodyOf(request)
  const signed = (request.headers.authorization ?? "").startsWith(
    `AWS4-HMAC-SHA256 Credential=${KEY_ID}/`
  )
  const found = kept.get(key)
  if (bucket !== BUCKET) {
    xml(response, 404, "<Error><Code>NoSuchBucket</Code></Error>")
  } else if (!signed && found?.acl !== "public-read") {
    xml(response, 403, "<Error><Code>AccessDenied</Code></Error>")
  } else if (request.method === "PUT") {
    const { "content-type": type = "", "x-amz-acl": acl } = request.headers
    kept.set(key, { bytes: body, type, acl: String(acl) })
    response.end()
  } else if (request.method === "POST" && searchParams.has("delete")) {
    for (const [, named] of body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)) {
      kept.delete(named ?? "")
    }
    xml(response, 200, "<DeleteResult/>")
  } else if (request.method === "DELETE") {
    kept.delete(key)
    response.writeHead(204).end()
  } else if (found) {
    response.writeHead(200, { "content-type": found.type }).end(found.bytes)
  } else {
    xml(response, 404, "<Error><Code>NoSuchKey</Code></Error>")
  }
}

export interface Bucket {
  kept: ReadonlyMap<string, Kept>
  /** Where an object is, for who knows its key. */
  urlOf(key: string): string
  /** The store keeps its files where it kept them before. */
  close(): void
}

/**
 * From now on the store keeps its files in a bucket, through Medusa's own provider for S3 and the SDK of AWS below it, as
 * with `@medusajs/medusa/file-s3` in `medusa-config.ts`.
 */
export const openBucket = async (
  container: MedusaContainer
): Promise<Bucket> => {
  const kept = new Map<string, Kept>()
  const server = createServer((request, response) => {
    answer(kept, request, response).catch((error: unknown) => {
      xml(response, 500, `<Error><Code>${String(error)}</Code></Error>`)
    })
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const endpoint = `http://127.0.0.1:${port}`

  const Provider = must(s3.services[0], "provider") as new (
    given: { logger: Logger },
    options: object
  ) => IFileProvider
  const { fileProviderService_: holder } = container.resolve(
    Modules.FILE
  ) as unknown as { fileProviderService_: { fileProvider_: IFileProvider } }
  const before = holder.fileProvider_
  holder.fileProvider_ = new Provider(
    { logger: container.resolve(ContainerRegistrationKeys.LOGGER) },
    {
      file_url: `${endpoint}/${BUCKET}`,
      access_key_id: KEY_ID,
      secret_access_key: "secret",
      region: "eu-south-1",
      bucket: BUCKET,
      endpoint,
      additional_client_config: { forcePathStyle: true },
    }
  )
  return {
    kept,
    urlOf: (key) => `${endpoint}/${BUCKET}/${key}`,
    close: () => {
      holder.fileProvider_ = before
      server.closeAllConnections()
      server.close()
    },
  }
}
