/** Where elements of Word's later namespaces stand among those of the format itself. */
export const LATER = 'later'

/** Where a child stands among the others, and whether there may be several of it. */
export type ChildPlace = { readonly index: number; readonly repeats: boolean }

/**
 * The order in which children stand in elements that programs other than Word get wrong (ISO 29500-1, annex A, and 17.3.2
 * for the properties of runs, which Microsoft's validator wants in the order of the text). `|` parts names that share a
 * place, and `*` is at those that may stand there several times.
 */
export const childOrder: ReadonlyMap<string, ReadonlyMap<string, ChildPlace>> = new Map(
  Object.entries({
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
      'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    'w:rPr':
      'ins*|del*|moveFrom*|moveTo* rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint ' +
      'noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText ' +
      'vertAlign rtl cs em lang eastAsianLayout specVanish oMath later* rPrChange',
    'w:style':
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal ' +
      'personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*',
    'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
    'w:docDefaults': 'rPrDefault pPrDefault',
    'w:rPrDefault': 'rPr',
    'w:pPrDefault': 'pPr',
    'w:lvl':
      'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl*',
    'w:num': 'abstractNumId lvlOverride*',
    'w:numbering': 'numPicBullet* abstractNum* num* numIdMacAtCleanup',
    'w:numPr': 'ilvl numId numberingChange ins',
    'w:tblPr':
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
    'w:tcPr':
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers ' +
      'cellIns*|cellDel*|cellMerge* tcPrChange',
    'w:tblGrid': 'gridCol* tblGridChange',
    'w:trPr':
      'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del ' +
      'trPrChange',
    'w:tblBorders': 'top left|start bottom right|end insideH insideV',
    'w:tcBorders': 'top left|start bottom right|end insideH insideV tl2br tr2bl',
    'w:tblCellMar': 'top left|start bottom right|end',
    'w:tcMar': 'top left|start bottom right|end',
    'w:pBdr': 'top left bottom right between bar',
    'w:pgBorders': 'top left bottom right',
    'w:sectPr':
      'headerReference*|footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
      'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings later* sectPrChange',
    'w:docPartObj': 'docPartGallery docPartCategory docPartUnique',
    'w:settings':
      'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries ' +
      'displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts ' +
      'embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader ' +
      'bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle* proofState ' +
      'formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge ' +
      'revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride ' +
      'styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone ' +
      'doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders ' +
      'bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing ' +
      'drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery ' +
      'doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData ' +
      'noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter ' +
      'noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent ' +
      'alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt ' +
      'showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids ' +
      'm:mathPr uiCompat97To2003 attachedSchema* themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures ' +
      'forceUpgrade captions readModeInkLockDown sl:schemaLibrary shapeDefaults decimalSymbol listSeparator later*',
    'w:compat':
      'useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance ' +
      'balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn ' +
      'spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames ' +
      'subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP ' +
      'suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps ' +
      'usePrinterMetrics doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 ' +
      'alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower ' +
      'doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart useWord97LineBreakRules ' +
      'doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar applyBreakingRules ' +
      'doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout ' +
      'useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules ' +
      'allowSpaceOfSameStyleInTable doNotSuppressIndentation doNotAutofitConstrainedTables ' +
      'autofitToFirstFixedWidthCell underlineTabInNumList displayHangulFixedWidth splitPgBreakAndParaMark ' +
      'doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable doNotVertAlignInTxbx useAnsiKerningPairs ' +
      'cachedColBalance compatSetting*',
    'c:chart':
      'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs ' +
      'showDLblsOverMax extLst',
  }).map(([parent, order]) => [parent, placesOf(parent, order)]),
)

/** Places by name; a name without a prefix has its parent's. */
function placesOf(parent: string, order: string): ReadonlyMap<string, ChildPlace> {
  const prefix = parent.slice(0, parent.indexOf(':') + 1)
  const places = order.split(' ').flatMap((names, index) =>
    names.split('|').map((text) => {
      const name = text.replace('*', '')
      const isWhole = name === LATER || name.includes(':')
      return [isWhole ? name : prefix + name, { index, repeats: text !== name }] as const
    }),
  )
  return new Map(places)
}
