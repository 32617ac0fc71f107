import { describe, expect, it } from 'vitest'
import { sanitiseSvg } from '../../../shared/media/sanitise-svg.ts'
import { asFromPhone, bytesOf, diagram, photo } from '../../helpers/pictures.ts'

const svg = (inner: string, attributes = 'width="40" height="30"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`
const safe = (inner: string, attributes?: string) =>
  sanitiseSvg(bytesOf(svg(inner, attributes)))?.text ?? null

describe('a drawing', () => {
  it('keeps shapes, colours, texts, gradients and what it shows once more', () => {
    const drawing = [
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#0b5563"/></linearGradient>',
      '<g id="mark"><path d="M0 0L4 4" stroke="red"/></g></defs>',
      '<style>.a { fill: url(#g); font-weight: 600 }</style>',
      '<rect class="a" width="40" height="30" fill="url(#g)"/>',
      '<use xlink:href="#mark" x="4"/>',
      '<text x="2" y="9" font-family="Inter">Årsverk &amp; «fravær» &lt; 5 %</text>',
      `<image width="2" height="2" xlink:href="${dataAddress('png', diagram)}"/>`,
    ].join('')
    expect(safe(drawing)).toContain(drawing)
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script by prefix', '<svg:script>alert(1)</svg:script>'],
    ['an event', '<rect onload="alert(1)" ONCLICK="alert(2)"/>'],
    [
      'a page within',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">alert(1)</body></foreignObject>',
    ],
    ['a link that runs', '<a href="javascript:alert(1)"><rect/></a>'],
    ['a picture elsewhere', '<image href="https://alert.example/a.png"/>'],
    ['a drawing in the drawing', '<image href="data:image/svg+xml;base64,YWxlcnQoMSk="/>'],
    ['a shape elsewhere', '<use href="https://alert.example/a.svg#x"/>'],
    ['a colour elsewhere', '<rect fill="url(https://alert.example/#a)"/>'],
    ['a style that fetches', '<style>@import "https://alert.example"; rect { fill: red }</style>'],
    [
      'a font elsewhere',
      '<style>@font-face { font-family: a; src: url(https://alert.example) }</style>',
    ],
    [
      'a style with a picture',
      '<style>rect { background: URL( "https://alert.example" ) }</style>',
    ],
    ['an escape in a style', '<style>rect { fill: \\75rl(https://alert.example) }</style>'],
    ['a style beside', '<rect style="fill:url(//alert.example)"/>'],
    ['an animation', '<set attributeName="href" to="javascript:alert(1)"/>'],
    ['an animated link', '<animate attributeName="xlink:href" values="javascript:alert(1)"/>'],
    ['a hidden script', '<title><![CDATA[</title><script>alert(1)</script>]]></title>'],
  ])('loses what could run or fetch: %s', (_, inner) => {
    const text = safe(`${inner}<circle r="3"/>`)
    expect(text).toContain('<circle r="3"/>')
    // What was text stays text: nothing of it is an element or an address any more.
    expect(text?.replaceAll(/&lt;.*?&gt;/g, '')).not.toMatch(
      /<script|\son\w+=|javascript:|alert\.example|foreignObject|animate|<set/i,
    )
  })

  it('keeps the photographs in it as clean as others, and none that is too large to show', () => {
    const made = safe(`<image href="${dataAddress('jpeg', asFromPhone(photo, 1))}"/>`) ?? ''
    const [, base64 = ''] = /base64,([^"]+)"/.exec(made) ?? []
    expect(base64.length).toBeGreaterThan(1000)
    expect(Buffer.from(base64, 'base64').toString('latin1')).not.toMatch(/GPS|Kari/)
    const huge = diagram.slice()
    huge.set([0, 0, 0x80, 0, 0, 0, 0x80, 0], 16)
    expect(safe(`<image href="${dataAddress('png', huge)}"/>`)).not.toContain('image')
    // Called a PNG, and is none.
    expect(safe(`<image href="${dataAddress('png', photo)}"/>`)).not.toContain('image')
  })

  it('keeps what points into the drawing whatever the links are called', () => {
    const made = safe('<rect id="a"/><use x:href="#a"/><image x:href="https://alert.example"/>')
    expect(made).toContain('<use xlink:href="#a"/></svg>')
  })

  it('is refused when it is no drawing, or does not end', () => {
    expect(sanitiseSvg(bytesOf('<html><body/></html>'))).toBeNull()
    expect(safe('<g>')).toBeNull()
    expect(safe('<g><rect></g></rect>')).toBeNull()
    expect(safe('<g id="a"><use href="#a"/></g>')).toBeNull()
    expect(safe('<g>'.repeat(300) + '</g>'.repeat(300))).toBeNull()
    expect(safe(useBomb())).toBeNull()
  })

  it('leaves out entities of its own, which could grow without end', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    const made = sanitiseSvg(bytesOf(bomb + svg('<text>&b;</text>')))
    expect(made?.text).toContain('<text>&amp;b;</text>')
  })

  it.each([
    ['width="40" height="30"', [40, 30]],
    ['width="4cm" height="3cm"', [151.1811, 113.3858]],
    ['viewBox="0 0 200 100"', [200, 100]],
    ['width="100%" height="100%" viewBox="0 0 200 100"', [200, 100]],
    ['width="50" viewBox="0 0 200 100"', [50, 25]],
    ['', [300, 150]],
  ])('has the size it says: %s', (attributes, [width, height]) => {
    const made = sanitiseSvg(bytesOf(svg('<rect/>', attributes)))
    expect(made).toMatchObject({ width, height })
    expect(made?.text).toContain(`width="${width}" height="${height}"`)
  })

  it('is the same once it is clean', () => {
    const once = safe('<style>/* a */ rect { fill: red }</style><rect onload="x()" id="å"/>') ?? ''
    expect(sanitiseSvg(bytesOf(once))?.text).toBe(once)
  })

  it('is read in one pass, however odd it is', () => {
    const many = 200_000
    for (const inner of ['/*', '@', '@{', 'url(', '@a{'])
      safe(`<style>${inner.repeat(many)}</style>`)
    for (const broken of [`<!--${'-'.repeat(many)}`, `<a ${' '.repeat(many)}<`, '<'.repeat(many)])
      safe(broken)
    safe(`<rect width="${'1'.repeat(many)}x"/>`, `width="${'1'.repeat(many)}x"`)
    expect(safe(`<image href="data:image/png;base64,${'A'.repeat(4_000_000)}"/>`)).not.toBeNull()
  })
})

/** Ten times ten times ten …: small as a file, endless to draw. */
function useBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const uses = `<use href="#l${level}"/>`.repeat(10)
    return `<g id="l${level + 1}">${uses}</g>`
  })
  return `<rect id="l0"/>${levels.join('')}`
}

function dataAddress(kind: 'png' | 'jpeg', bytes: Uint8Array): string {
  return `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`
}
