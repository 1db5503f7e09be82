/** The hosted page of a store that was just installed: served whole, under the strict policy of DESIGN § 7. */
export const lookAtPortal = async (url: string): Promise<void> => {
  const page = await fetch(`${url}/returns`)
  expect(page.status).toBe(200)
  const policy = page.headers.get("content-security-policy") ?? ""
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("img-src 'self' blob: https:;")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain("unsafe")
  expect(page.headers.get("referrer-policy")).toBe("no-referrer")

  const html = await page.text()
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|style=/)
  const assets = [
    ...html.matchAll(/(?:src|href)="(\/returns\/assets\/[^"]+)"/g),
  ]
  expect(assets.length).toBeGreaterThanOrEqual(2)
  for (const [, path] of assets) {
    const asset = await fetch(`${url}${path}`)
    expect(asset.status).toBe(200)
    expect(asset.headers.get("cache-control")).toContain("immutable")
  }
  for (const path of [
    "/returns/assets/none.js",
    "/returns/assets/..%2Findex.html",
    "/elsewhere",
  ]) {
    expect({ path, status: (await fetch(`${url}${path}`)).status }).toEqual({
      path,
      status: 404,
    })
  }
}
