/**
 * What a PDF file looks like, in the language of Typst. All that a document says comes as data and is set as text: no
 * word of it is ever read as markup.
 */
export const template = String.raw`
#let d = json(bytes(sys.inputs.document))
#let official = d.layout == "official"
#let body-size = if official { 16pt } else { 11pt }
#let line = if official { 28.99pt } else { 18pt }
#let gap = line - body-size
#let small = if official { 12pt } else { 9pt }

// A break may stand where a zero-width space does, which nobody could copy.
#let words(s) = s.split("\u{200b}").map(text).join(h(0.001pt))
// A picture that says nothing is no part of what is read aloud.
#let shown(p, ..how) = {
  let it = image("/" + p.picture, alt: if p.alt == "" { none } else { p.alt }, ..how)
  if p.alt == "" { pdf.artifact(it) } else { it }
}
#let run(r) = {
  let it = words(r.at("text", default: ""))
  if "breaks" in r { it = linebreak() }
  if "picture" in r { it = box(shown(r)) }
  if r.at("code", default: false) { it = text(font: d.fonts.code, it) }
  if r.at("italic", default: false) { it = emph(it) }
  if r.at("bold", default: false) { it = strong(it) }
  if r.at("underlined", default: false) { it = underline(it) }
  if r.at("struck", default: false) { it = strike(it) }
  if r.at("marked", default: false) { it = highlight(it) }
  if r.at("small", default: false) { it = text(size: 0.85em, it) }
  if r.at("raised", default: false) { it = super(it) }
  if r.at("lowered", default: false) { it = sub(it) }
  if "href" in r { it = link(r.href, it) }
  if "note" in r { it = footnote(numbering: (..n) => r.text, r.note.map(run).join()) }
  it
}
#let runs(all) = all.map(run).join()


#let flat(it) = { set par(first-line-indent: 0pt, justify: false); it }
#let cell(c) = table.cell(
  x: c.x, y: c.y, colspan: c.colspan, rowspan: c.rowspan,
  align: (if c.align == "right" { right } else if c.align == "center" { center } else { left }) + horizon,
  flat(if c.names { strong(runs(c.runs)) } else { runs(c.runs) }),
)
// A short table goes to the next page rather than to two, and its heading with it.
#let whole-if(short) = it => if short { block(breakable: false, it) } else { it }
#let grid-of(part, size) = {
  set text(size: size * 1pt, tracking: 0pt)
  set par(leading: 0.4em, spacing: 0.6em)
  show: whole-if(part.short)
  table(
    columns: part.columns.map(w => w * 1fr),
    stroke: 0.5pt, inset: (x: 0.3em, y: 0.4em),
    ..if part.head.len() > 0 { (table.header(..part.head.map(cell)),) },
    ..part.rows.map(cell),
  )
}
#let table-of(t) = {
  let whole = {
    for l in t.lines {
      let line = flat(text(size: if l.side { small } else { 1em }, strong(words(l.text))))
      block(sticky: true, width: 100%, above: 0.6em, below: 0.5em, align(if l.side { right } else { center }, line))
    }
    for part in t.parts {
      if part.label != "" { block(sticky: true, above: 0.6em, below: 0.4em, flat(text(size: small, part.label))) }
      grid-of(part, t.size)
    }
    if t.note != "" { block(above: 0.5em, flat(text(size: small, words(t.note)))) }
  }
  if t.landscape { page(flipped: true, margin: 20mm, whole) } else { whole }
}
#let facts-of(b) = {
  set text(size: small, tracking: 0pt)
  set par(leading: 0.5em, spacing: 0.6em)
  show: whole-if(b.short)
  table(columns: (b.width * 1em, 1fr), stroke: (x, y) => (y: 0.4pt + luma(150)), inset: (x: 0.3em, y: 0.4em),
    ..b.facts.map(f => (flat(strong(words(f.label))), flat(runs(f.runs)))).flatten())
}

#let tallest = 18cm
#let blocks-of(all) = all.map(b => {
  if b.kind == "paragraph" { par(runs(b.runs)) }
  else if b.kind == "plain" { par(first-line-indent: 0pt, runs(b.runs)) }
  else if b.kind == "term" { block(sticky: true, flat(strong(runs(b.runs)))) }
  else if b.kind == "heading" { heading(level: b.level, runs(b.runs)) }
  else if b.kind == "list" {
    set par(first-line-indent: 0pt)
    enum(numbering: (..n) => words(b.marks.at(n.pos().last() - 1)), ..b.items.map(i => enum.item(blocks-of(i))))
  }
  else if b.kind == "quote" { quote(block: true, blocks-of(b.blocks)) }
  else if b.kind == "code" { block(flat(text(font: d.fonts.code, size: 0.85em, b.lines.map(words).join(linebreak())))) }
  else if b.kind == "aside" {
    block(stroke: (left: 2pt + luma(120)), inset: (left: 1em, y: 0.3em), blocks-of(b.blocks))
  }
  else if b.kind == "picture" {
    figure(layout(room => {
      let whole = shown(b)
      if measure(whole, width: room.width).height > tallest { shown(b, height: tallest) } else { whole }
    }), caption: if b.caption.len() > 0 { runs(b.caption) }, numbering: none, supplement: none)
  }
  else if b.kind == "facts" { facts-of(b) }
  else if b.kind == "table" { table-of(b) }
  else if b.kind == "rule" { std.line(length: 100%, stroke: 0.5pt) }
}).join(parbreak())

#set document(title: d.title, author: d.author, keywords: d.keywords, date: datetime(..d.date))
#set text(font: d.fonts.body, size: body-size, hyphenate: false, cjk-latin-spacing: none,
  lang: d.lang, region: d.region,
  tracking: if official { -0.22pt } else { 0pt }, top-edge: 0.88em, bottom-edge: -0.12em, overhang: false)
#set par(justify: true, leading: gap, spacing: if d.indented { gap } else { 1.5 * gap },
  first-line-indent: if d.indented { (amount: 2em, all: true) } else { 0pt })
#set page(
  paper: "a4",
  margin: if official { (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm) }
    else { (x: 25mm, top: 28mm, bottom: 25mm) },
  header: flat(text(size: 9pt, fill: luma(80), tracking: 0pt, words(d.head))),
  footer-descent: if official { 7mm } else { 30% },
  footer: context {
    let at = counter(page).get().first()
    set text(tracking: 0pt)
    set par(first-line-indent: 0pt, justify: false, leading: 4pt)
    let address = text(size: 8pt, fill: luma(80), words(d.foot))
    let number = if official { text(size: 14pt, "— " + str(at) + " —") }
      else { text(size: 9pt, str(at) + " / " + str(counter(page).final().first())) }
    if official {
      // Outside: on the right of odd pages, on the left of even ones, one character in.
      if calc.odd(at) { grid(columns: (1fr, auto), align: bottom, address, pad(right: 1em, number)) }
      else { grid(columns: (auto, 1fr), align: (left + bottom, right + bottom), pad(left: 1em, number), address) }
    } else { grid(columns: (1fr, auto), align: bottom, column-gutter: 1em, address, number) }
  },
)
#set heading(numbering: none)
#show heading: set text(size: body-size)
#show heading: set block(above: if official { gap } else { 1.5 * gap }, below: gap, sticky: true)
#show heading.where(level: 1): set text(font: d.fonts.head, weight: "bold", size: if official { 16pt } else { 15pt })
#show heading.where(level: 2): set text(
  font: d.fonts.subhead,
  weight: if d.fonts.boldSubhead { "bold" } else { "regular" },
  size: if official { 16pt } else { 13pt },
)
#show heading: it => block(if official { par(it.body) } else { par(first-line-indent: 0pt, it.body) })
#show title: set text(font: d.fonts.title, weight: "bold", size: 22pt, tracking: 0pt)
#show title: it => block(width: 100%, above: 0pt, below: line, {
  set par(first-line-indent: 0pt, justify: false, leading: 13pt)
  if official { align(center, it.body) } else { it.body }
})
#set footnote.entry(gap: 0.4em, indent: 0pt)
#show footnote.entry: set text(size: small, tracking: 0pt)
#show footnote.entry: set par(first-line-indent: 0pt, leading: 0.5em)
#set enum(indent: if d.indented { 2em } else { 0.5em })
#show link: set text(fill: rgb("#0b3d91"))

#title(words(d.title))
#if d.above.len() > 0 { set text(size: small, tracking: 0pt); set par(leading: 0.6em); blocks-of(d.above) }
#if d.facts.len() > 0 { blocks-of(d.facts); v(gap) }
#blocks-of(d.blocks)
#block(breakable: false, above: 2 * line, width: 100%, {
  set text(size: 9pt, tracking: 0pt)
  set par(first-line-indent: 0pt, justify: false, leading: 0.5em)
  std.line(length: 100%, stroke: 0.4pt)
  grid(columns: (1fr, auto), column-gutter: 1em,
    d.colophon.map(words).join(linebreak()),
    if d.code != none { image(bytes(d.code.svg), format: "svg", width: 22mm, alt: d.code.alt) })
})
`;
