const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** What an SVG may hold: shapes, text, colours, clipping and the filters that work on the drawing alone. */
export const svgElements = words(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker image style filter feBlend feColorMatrix
  feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge
  feMergeNode feOffset`,
)

/** No attribute that starts with `on`, and none that names another file; links are looked at for themselves. */
export const svgAttributes = words(
  `id class style x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio version d points
  transform pathLength dx dy rotate textLength lengthAdjust startOffset method spacing offset gradientUnits
  gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
  maskContentUnits markerWidth markerHeight markerUnits refX refY orient filterUnits primitiveUnits in in2 result mode
  type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 stdDeviation edgeMode
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip clip-path clip-rule mask filter
  marker-start marker-mid marker-end stop-color stop-opacity flood-color flood-opacity color-interpolation
  color-interpolation-filters paint-order vector-effect shape-rendering text-rendering image-rendering font-family
  font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration
  dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode mix-blend-mode isolation`,
)

/** What a drawing may point to within itself. */
export const svgLinking = words(
  'use textPath linearGradient radialGradient pattern filter mask clipPath',
)
