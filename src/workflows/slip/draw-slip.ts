import type { SlipContent, SlipItem } from "./slip-content"

/** Points. */
const MARGIN = 50
const INDENT = 50
const BARCODE = { width: 220, height: 70 }

const BODY = "body"
const BOLD = "bold"

/** A font with Latin in full, Polish and Latvian with it, and Greek and Cyrillic; the ones of PDF have neither. */
const fontPath = (name: string): string =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)

type Document = PDFKit.PDFDocument

/** A text in the font it is drawn in. */
interface Part {
  text: string
  font: typeof BODY | typeof BOLD
  size: number
}

const partsOf = (item: SlipItem, noteTitle: string): Part[] => [
  { text: item.title, font: BOLD, size: 11 },
  ...item.details.map((text): Part => ({ text, font: BODY, size: 9 })),
  ...(item.note
    ? ([
        { text: `${noteTitle}:`, font: BOLD, size: 9 },
        { text: item.note, font: BODY, size: 9 },
      ] as const)
    : []),
]

/** Begins a page where what belongs together would be torn: an article told on two pages is packed by one of them. */
const keepTogether = (doc: Document, parts: Part[], indent: number): void => {
  const { width, height } = doc.page
  const column = { width: width - 2 * MARGIN - indent }
  const needed = parts
    .map(({ text, font, size }) =>
      doc.font(font).fontSize(size).heightOfString(text, column)
    )
    .reduce((sum, one) => sum + one, 0)
  if (doc.y + needed > height - MARGIN) {
    doc.addPage()
  }
}

const drawItem = (doc: Document, item: SlipItem, noteTitle: string): void => {
  const parts = partsOf(item, noteTitle)
  doc.font(BOLD).fontSize(11).moveDown(0.6)
  keepTogether(doc, parts, INDENT)
  const { y } = doc
  doc.font(BOLD).fontSize(11)
  doc.text(String(item.quantity), MARGIN, y, { width: INDENT })
  doc.x = MARGIN + INDENT
  doc.y = y
  for (const { text, font, size } of parts) {
    doc.font(font).fontSize(size).text(text)
  }
}

/** Of several pages each says which it is, and of what. */
const numberPages = (doc: Document, number: string): void => {
  const { count } = doc.bufferedPageRange()
  for (let page = 0; count > 1 && page < count; page++) {
    doc.switchToPage(page)
    // What is written below the margin would begin a page of its own.
    doc.page.margins.bottom = 0
    doc
      .font(BODY)
      .fontSize(9)
      .text(
        `${number}   ${page + 1} / ${count}`,
        MARGIN,
        doc.page.height - 35,
        {
          width: doc.page.width - 2 * MARGIN,
          align: "right",
          lineBreak: false,
        }
      )
  }
}

const write = (doc: Document, slip: SlipContent, barcode: Buffer): void => {
  const { copy } = slip
  doc.font(BOLD).fontSize(20).text(copy.title)
  doc.image(barcode, doc.page.width - MARGIN - BARCODE.width, MARGIN, {
    fit: [BARCODE.width, BARCODE.height],
    align: "right",
  })
  doc.fontSize(11).moveDown(0.5)
  doc.text(`${copy.number}: ${slip.number}`)
  doc.font(BODY)
  if (slip.order !== null) {
    doc.text(`${copy.order}: ${slip.order}`)
  }
  doc.y = Math.max(doc.y, MARGIN + BARCODE.height) + 20
  if (slip.address.length) {
    doc.font(BOLD).text(copy.send_to).font(BODY).text(slip.address.join("\n"))
  }
  if (slip.send_by !== null) {
    doc.moveDown(0.5).text(slip.send_by)
  }
  // Beside the barcode it speaks of, however many pages follow.
  doc.moveDown(0.5).font(BODY).fontSize(9).text(copy.please)
  doc.moveDown().font(BOLD).fontSize(9)
  const { y } = doc
  doc.text(copy.quantity, MARGIN, y, { width: INDENT })
  doc.text(copy.article, MARGIN + INDENT, y)
  for (const item of slip.items) {
    drawItem(doc, item, copy.note)
  }
  doc.x = MARGIN
  if (slip.enclosures.length) {
    const enclosed: Part[] = [
      { text: copy.enclose, font: BOLD, size: 11 },
      {
        text: slip.enclosures.map((label) => `☐ ${label}`).join("\n"),
        font: BODY,
        size: 11,
      },
    ]
    doc.moveDown()
    keepTogether(doc, enclosed, 0)
    for (const { text, font, size } of enclosed) {
      doc.font(font).fontSize(size).text(text)
    }
  }
  numberPages(doc, slip.number)
}

/** Draws a packing slip as a PDF of A4 pages. */
export const drawSlip = async (slip: SlipContent): Promise<Buffer> => {
  // Loaded when the first slip is asked for: boot need not wait for fonts and barcodes.
  const [{ default: PdfDocument }, { toBuffer }] = await Promise.all([
    import("pdfkit"),
    import("bwip-js"),
  ])
  const barcode = await toBuffer({
    bcid: "code128",
    text: slip.number,
    scale: 4,
    height: 14,
    includetext: true,
    textxalign: "center",
  })
  const doc = new PdfDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    // None to begin with: one that is opened here too is read anew each time its registered name is asked for.
    font: "",
    info: { Title: `${slip.copy.title} ${slip.number}` },
  })
  doc.registerFont(BODY, fontPath("DejaVuSans"))
  doc.registerFont(BOLD, fontPath("DejaVuSans-Bold"))
  const chunks: Buffer[] = []
  doc.on("data", (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.once("end", () => resolve(Buffer.concat(chunks)))
    doc.once("error", reject)
  })
  write(doc, slip, barcode)
  doc.end()
  return await done
}
