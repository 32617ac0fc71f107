import { describe, expect, it } from 'vitest'
import { exportInto, faultsOf } from '../../../helpers/export-into-template.ts'

const rootAttributes = [
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')
const graphic = (kind: string, content: string) =>
  `<a:graphic><a:graphicData uri="${kind}">${content}</a:graphicData></a:graphic>`
const shape = graphic(
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  '<wps:wsp><wps:cNvSpPr/><wps:spPr/></wps:wsp>',
)
const picture = graphic(
  'http://schemas.openxmlformats.org/drawingml/2006/picture',
  '<pic:pic><pic:blipFill><a:blip/></pic:blipFill><pic:spPr/></pic:pic>',
)

/** Faults that Word forgives in drawings, and what must be left of them. */
const forgiven: ReadonlyArray<readonly [string, { readonly body: string }, RegExp]> = [
  [
    'drawings that share an id, and say what is of no format',
    {
      body: '<w:p><w:r><w:pict><v:rect id="a"><v:wrap/><v:fill detectmouseclick="t"/></v:rect></w:pict></w:r><w:r><w:pict><v:rect id="a" path="m0,0xe" style="width:9pt"/></w:pict></w:r></w:p>',
    },
    /<v:rect id="a"><v:fill\/><\/v:rect>.*<v:rect id="a-2" style="width:9pt"\/>/,
  ],
  [
    'shapes with what another element has, a kind less than nothing, and a line to sign at',
    {
      body: '<w:p><w:r><w:pict><v:shapetype id="kind" o:spt="-1"/><v:shape id="b" name="Form" type="#kind"><o:signatureline o:signinginstructions="Les"/></v:shape><v:rect id="c" type="#kind"/></w:pict></w:r></w:p>',
    },
    /<v:shapetype id="kind"\/><v:shape id="b" type="#kind"><o:signatureline signinginstructions="Les"\/><\/v:shape><v:rect id="c"\/>/,
  ],
  [
    'a drawing that does not say what is as usual',
    {
      body:
        `<w:p><w:r><w:drawing><wp:anchor behindDoc="1" simplePos="0"><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1" cy="1"/><wp:wrapNone/><wp:docPr id="1" name="1"/>${shape}</wp:anchor></w:drawing></w:r></w:p>` +
        `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="2" name="2"/>${picture}</wp:inline></w:drawing></w:r></w:p>`,
    },
    /<wp:anchor behindDoc="1" simplePos="0" relativeHeight="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"\/>.*<wps:spPr\/><wps:bodyPr\/>.*<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""\/>/s,
  ],
]

describe('a drawing in a template', () => {
  it.each(forgiven)('is put right: %s', async (_, { body }, left) => {
    const { bytes, parts } = await exportInto({ body, rootAttributes })
    expect(parts['word/document.xml']).toMatch(left)
    expect(await faultsOf(bytes)).toEqual([])
  })
})
