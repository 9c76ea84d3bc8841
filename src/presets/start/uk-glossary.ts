/** `content/glossary.yaml`: words of parish councils in plain words, with the Act where it says so. */
export const glossary = `# Glossary: words of councils in plain words. Where one stands readers can open its meaning.
# All of them are on /glossary/.
- term: Precept
  means: The sum that the council asks for each year out of the council tax. The district council collects it.
  basis:
    title: Local Government Finance Act 1992
    article: section 41
    url: https://www.legislation.gov.uk/ukpga/1992/14/section/41
- term: Parish meeting
  means: A meeting that every elector of the parish may attend and vote at. It is not a meeting of the council.
  basis:
    title: Local Government Act 1972
    article: section 9
    url: https://www.legislation.gov.uk/ukpga/1972/70/section/9
- term: Standing orders
  means: The rules by which the council runs its meetings and makes decisions.
- term: Proper officer
  means: The officer who must do certain things by law, such as calling meetings; mostly the clerk.
  aliases: [Clerk]
- term: Responsible financial officer
  aliases: [RFO]
  means: The officer who looks after the council's money and accounts.
  basis:
    title: Local Government Act 1972
    article: section 151
    url: https://www.legislation.gov.uk/ukpga/1972/70/section/151
- term: Co-option
  means: Filling an empty seat by a choice of the council where no election was asked for.
- term: Disclosable pecuniary interest
  aliases: [DPI]
  means: Something of value that a councillor or their partner has and must register, such as land or work.
  basis:
    title: Localism Act 2011
    article: section 30
    url: https://www.legislation.gov.uk/ukpga/2011/20/section/30
- term: Annual governance and accountability return
  aliases: [AGAR]
  means: The form in which the council tells once a year how it ran its affairs and money.
- term: Publication scheme
  means: What the council promises to publish without being asked, class by class.
  basis:
    title: Freedom of Information Act 2000
    article: section 19
    url: https://www.legislation.gov.uk/ukpga/2000/36/section/19
  see: [On request]
- term: On request
  means: Not published by itself; anybody may ask for it, and is mostly answered within 20 working days.
  basis:
    title: Freedom of Information Act 2000
    article: section 10
    url: https://www.legislation.gov.uk/ukpga/2000/36/section/10
- term: Time allowed by law
  means: The longest that the council may take. Where it says none, no law sets a time.
  see: [How long it takes]
- term: How long it takes
  means: What the council promises, counted from the day after it has all it needs.
- term: Case type
  means: Whether it is done while you wait, or within a promised time.
`;
