import { execFileSync } from "node:child_process"
import { chownSync, mkdirSync, statSync } from "node:fs"
import { createHash } from "node:crypto"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** The account Postgres runs under; undefined: our own. */
export type Account = { uid: number; gid: number } | undefined

const lookUp = (name: string): Account => {
  const id = (flag: string) =>
    Number(
      execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] })
    )
  try {
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    return undefined
  }
}

/** Postgres refuses to run as root: root needs an account for it, made when missing. */
export const accountFor = (name: string): Account => {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  const found = lookUp(name)
  if (found) {
    return found
  }
  execFileSync("useradd", ["--system", "--user-group", name])
  return lookUp(name)
}

const mayEnter = (folder: string, account: NonNullable<Account>): boolean => {
  const { mode, uid, gid } = statSync(folder)
  if (uid === account.uid) {
    return (mode & 0o100) !== 0
  }
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0
}

/** Whether the account may walk down to this existing path. */
export const reachable = (path: string, account: Account): boolean => {
  if (!account) {
    return true
  }
  const parent = dirname(path)
  return parent === path
    ? mayEnter(path, account)
    : reachable(parent, account) &&
        (!statSync(path).isDirectory() || mayEnter(path, account))
}

/** A temp folder anyone may enter, the same one for the same path. */
export const tempFolderFor = (path: string): string => {
  const digest = createHash("sha256").update(path).digest("hex").slice(0, 12)
  const folder = join(tmpdir(), `rma-postgres-${digest}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** The folder itself, made for the account, or a stand-in it can reach. */
export const enterable = (folder: string, account: Account): string => {
  mkdirSync(dirname(folder), { recursive: true })
  const reached = reachable(dirname(folder), account)
    ? folder
    : join(tempFolderFor(folder), "data")
  mkdirSync(reached, { recursive: true, mode: 0o700 })
  if (account && statSync(reached).uid !== account.uid) {
    chownSync(reached, account.uid, account.gid)
  }
  return reached
}
