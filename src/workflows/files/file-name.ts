const MAX_STEM = 80

/**
 * A name fit to be shown and saved: the last part of a path, letters, digits, blanks, dashes, and the ending of
 * what the file is. Anything that could lead out of a folder, turn the direction of writing or end a header is gone.
 *
 * @param otherwise where nothing is left of it
 */
export const plainName = (
  name: string,
  ending: string,
  otherwise: string
): string => {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? ""
  const stem = last
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, " ")
    .replace(/ +/g, " ")
    .trim()
  const short = [...stem].slice(0, MAX_STEM).join("").trim()
  return `${short || otherwise}.${ending}`
}
