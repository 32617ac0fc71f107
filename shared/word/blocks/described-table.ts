import { Table } from 'docx'
import { element } from '../elements.ts'

/**
 * A table with its alternative text, for which `docx` has no option. Reference: ECMA-376 Part 1, 17.4.58 and 17.4.59
 * (`tblCaption`, `tblDescription`).
 */
export class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], title: string, description: string) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof Object && 'addChildElement' in properties)) {
      throw new Error('Cannot describe a table because docx no longer writes its properties first.')
    }
    // Safe: checked above; every component of docx has this method.
    const { addChildElement } = properties as { addChildElement: (child: unknown) => unknown }
    addChildElement.call(properties, element('w:tblCaption', { 'w:val': title }))
    addChildElement.call(properties, element('w:tblDescription', { 'w:val': description }))
  }
}
