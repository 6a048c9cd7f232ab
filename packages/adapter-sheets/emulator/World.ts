/** All that the emulated Google holds: files and spreadsheets. */
import { ApiFailure } from "./ApiFailure.ts"
import { Book, notFound } from "./Book.ts"
import * as Ids from "./Ids.ts"
import { recalculate } from "./Recalculate.ts"
import * as Settings from "./Settings.ts"
import type { Circumstances } from "./Typed.ts"

export const spreadsheetType = "application/vnd.google-apps.spreadsheet"

export interface DriveFile {
  readonly id: string
  readonly mimeType: string
  readonly createdTime: string
  readonly modifiedTime: string
  /** Monotonic, and late by one change until it is asked for again: a hint, never a lock [D]. */
  readonly version: number
  readonly permissions: ReadonlyArray<Permission>
}

export interface Permission {
  readonly id: string
  readonly type: string
  readonly role: string
  readonly emailAddress?: string
}

export interface WorldOptions {
  readonly settings?: Partial<Settings.Settings>
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number
  readonly seed?: number
  /** Who sends the requests. */
  readonly user?: string
}

export class World {
  readonly books = new Map<string, Book>()
  readonly files = new Map<string, DriveFile>()
  /** Spreadsheets that the user may no longer see. */
  readonly unshared = new Set<string>()
  readonly settings: Settings.Settings
  readonly ids: Ids.Ids
  readonly now: () => number
  readonly user: string

  constructor({
    settings = {},
    now = Date.now,
    seed = 1,
    user = "service-account@example.invalid",
  }: WorldOptions) {
    this.settings = { ...Settings.defaults, ...settings }
    this.ids = Ids.make(seed)
    this.now = now
    this.user = user
  }

  get instant(): string {
    return new Date(this.now()).toISOString()
  }

  circumstances(book: Book): Circumstances {
    return { locale: book.locale, year: new Date(this.now()).getUTCFullYear() }
  }

  book(id: string): Book {
    const book = this.books.get(id)
    if (book === undefined) throw notFound()
    if (this.unshared.has(id))
      throw new ApiFailure("PERMISSION_DENIED", "The caller does not have permission")
    return book
  }

  /** A new, empty spreadsheet. */
  create(
    title: string,
    options: { readonly id?: string; readonly locale?: string; readonly timeZone?: string } = {},
  ): Book {
    const id = options.id ?? this.ids.nextFileId()
    return this.add(Book.make(id, title, options))
  }

  /** A spreadsheet with the file that it is in. */
  add(book: Book): Book {
    const at = this.instant
    this.books.set(book.id, book)
    this.files.set(book.id, {
      id: book.id,
      mimeType: spreadsheetType,
      createdTime: at,
      modifiedTime: at,
      version: 1,
      permissions: [{ id: "owner", type: "user", role: "owner", emailAddress: this.user }],
    })
    return book
  }

  /** Works on a copy of a spreadsheet, and keeps it only when nothing failed: all or nothing. */
  change<A>(id: string, work: (book: Book) => A): A {
    const draft = this.book(id).clone()
    const result = work(draft)
    recalculate(draft)
    this.books.set(id, draft)
    const file = this.files.get(id)
    if (file !== undefined) {
      this.files.set(id, { ...file, modifiedTime: this.instant, version: file.version + 1 })
    }
    return result
  }
}
