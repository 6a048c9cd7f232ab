/**
 * Text as runs of a paragraph, and links.
 */
import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  type IContext,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx"
import * as XmlText from "../office/XmlText.ts"

type Look = Omit<IRunOptions, "text" | "children" | "break">

/** A text as runs; its line breaks and tabs are kept. */
export const runs = (text: string, look: Look = {}): ReadonlyArray<TextRun> =>
  XmlText.lines(text).map((line, at) => {
    const children = XmlText.visible(line)
      .split("\t")
      .flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]))
    return new TextRun({ ...look, children, ...(at === 0 ? {} : { break: 1 }) })
  })

/** The direction of a paragraph, by its first letter that has one. */
export const direction = (text: string): { readonly bidirectional?: true } =>
  XmlText.isRightToLeft(text) ? { bidirectional: true } : {}

const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

/** A link that is told its id: `docx` gives its own links a random one, and equal reports must be equal bytes. */
class Link extends ConcreteHyperlink {
  private readonly target: string

  constructor(text: string, id: string, target: string) {
    super([new TextRun({ text: XmlText.visible(text), style: "Hyperlink" })], id)
    this.target = target
  }

  override prepForXml(context: IContext) {
    context.viewWrapper.Relationships.addRelationship(this.linkId, relationship, this.target, "External")
    return super.prepForXml(context)
  }
}

/** A link to an address. `id` is its own in the whole document. */
export const link = (text: string, id: string, target: string): ParagraphChild => new Link(text, id, target)

/** The children between the marks that a reference leads to. */
export const marked = (
  name: string,
  number: number,
  children: ReadonlyArray<ParagraphChild>,
): ReadonlyArray<ParagraphChild> =>
  [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)] as ReadonlyArray<ParagraphChild>
