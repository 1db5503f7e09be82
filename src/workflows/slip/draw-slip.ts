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

const drawItem = (doc: Document, item: SlipItem, noteTitle: string): void => {
  doc.moveDown(0.6).font(BOLD).fontSize(11)
  const { y } = doc
  doc.text(String(item.quantity), MARGIN, y, { width: INDENT })
  // A long title that turns the page takes the position with it.
  doc.text(item.title, MARGIN + INDENT, y)
  doc.font(BODY).fontSize(9)
  for (const line of item.details) {
    doc.text(line)
  }
  if (item.note) {
    doc.font(BOLD).text(`${noteTitle}:`).font(BODY).text(item.note)
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
  doc.moveDown().font(BOLD).fontSize(9)
  const { y } = doc
  doc.text(copy.quantity, MARGIN, y, { width: INDENT })
  doc.text(copy.article, MARGIN + INDENT, y)
  for (const item of slip.items) {
    drawItem(doc, item, copy.note)
  }
  doc.x = MARGIN
  if (slip.enclosures.length) {
    doc.moveDown().font(BOLD).fontSize(11).text(copy.enclose).font(BODY)
    doc.text(slip.enclosures.map((label) => `☐ ${label}`).join("\n"))
  }
  doc.moveDown().font(BODY).fontSize(9).text(copy.please)
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
    font: fontPath("DejaVuSans"),
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
