import ts from "typescript"

/** One module named by a source file. */
export interface Import {
  /** As it is written: `./Money.ts`, `effect/Effect`. */
  readonly specifier: string
  /** Where the specifier stands in the text, without its quotes. */
  readonly start: number
  readonly end: number
  /** The line, from 1. */
  readonly line: number
  /** The names taken by an import or export clause; `*` for all of them. */
  readonly names: ReadonlyArray<string>
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean
}

const namesOf = (node: ts.ImportDeclaration | ts.ExportDeclaration): ReadonlyArray<string> => {
  if (ts.isExportDeclaration(node)) {
    return node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
      ? node.exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
      : ["*"]
  }
  const { name, namedBindings } = node.importClause ?? {}
  const named =
    namedBindings === undefined
      ? []
      : ts.isNamespaceImport(namedBindings)
        ? ["*"]
        : namedBindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
  return name === undefined ? named : ["default", ...named]
}

/**
 * Every module a source file names, in the order of the text: imports, re-exports, `import("…")` as a call and
 * as a type. (`ts.preProcessFile` overlooks `export * as Money from "./Money.ts"`.)
 */
export const importsOf = (text: string): ReadonlyArray<Import> => {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.ESNext)
  const found: Array<Import> = []
  const add = (literal: ts.Node | undefined, names: ReadonlyArray<string>, typeOnly: boolean): void => {
    if (literal === undefined || !ts.isStringLiteral(literal)) return
    const start = literal.getStart(file) + 1
    const line = file.getLineAndCharacterOfPosition(start).line + 1
    found.push({ specifier: literal.text, start, end: literal.end - 1, line, names, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, namesOf(node), node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, namesOf(node), node.isTypeOnly)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, ["*"], true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], ["*"], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
