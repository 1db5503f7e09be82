/** Hands bytes to the browser as a file to keep. */
export const saveAs = (bytes: Blob, filename: string): void => {
  const url = URL.createObjectURL(bytes)
  const link = document.createElement("a")
  link.href = url
  link.download = filename
  link.click()
  URL.revokeObjectURL(url)
}
