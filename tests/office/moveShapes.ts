import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LIMIT_MS = 120_000

/**
 * Has LibreOffice move every shape on the first slide, each another way, and write down where lines and their shapes were and
 * are, one end of a line on a row: *before* or *after*, number of the line, name of the shape, where that is, where the end is.
 */
export function moveShapes(office: string, profile: string, files: readonly { readonly from: string; readonly to: string }[]): void {
  const user = [`-env:UserInstallation=file://${profile}`, '--headless']
  // Its first start fills the profile; what is in it before that is thrown away.
  spawnSync(office, [...user, '--terminate_after_init'], { timeout: LIMIT_MS })
  const library = join(profile, 'user/basic/Standard')
  mkdirSync(library, { recursive: true })
  writeFileSync(join(library, 'script.xlb'), `${HEAD}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Glue"/></library:library>`)
  const jobs = files.map(({ from, to }) => `MoveIn("${from}", "${to}")`).join('\n')
  writeFileSync(join(library, 'Glue.xba'), `${HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Glue" script:language="StarBasic">${escaped(macro(jobs))}</script:module>`)
  spawnSync(office, [...user, 'macro:///Standard.Glue.MoveAll'], { timeout: LIMIT_MS })
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Reading the box around a line is what has LibreOffice lay it anew. */
function macro(jobs: string): string {
  return `
Sub MoveAll()
${jobs}
StarDesktop.terminate()
End Sub

Sub MoveIn(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim place As New com.sun.star.awt.Point
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  page = doc.DrawPages.getByIndex(0)
  file = FreeFile
  Open target For Output As #file
  WriteEnds(page, file, "before")
  For index = 0 To page.Count - 1
    shape = page.getByIndex(index)
    If Not shape.supportsService("com.sun.star.drawing.ConnectorShape") Then
      place.X = shape.Position.X + 500 + index * 30
      place.Y = shape.Position.Y + 300 + index * 20
      shape.Position = place
    End If
  Next index
  WriteEnds(page, file, "after")
  Close #file
  doc.close(True)
End Sub

Sub WriteEnds(page, file, phase As String)
  For index = 0 To page.Count - 1
    shape = page.getByIndex(index)
    If shape.supportsService("com.sun.star.drawing.ConnectorShape") Then
      width = shape.BoundRect.Width
      Print #file, phase & Chr(9) & index & "a" & Chr(9) & shape.StartShape.Name & Chr(9) & shape.StartShape.Position.X & Chr(9) & shape.StartShape.Position.Y & Chr(9) & shape.StartPosition.X & Chr(9) & shape.StartPosition.Y
      Print #file, phase & Chr(9) & index & "b" & Chr(9) & shape.EndShape.Name & Chr(9) & shape.EndShape.Position.X & Chr(9) & shape.EndShape.Position.Y & Chr(9) & shape.EndPosition.X & Chr(9) & shape.EndPosition.Y
    End If
  Next index
End Sub
`
}
