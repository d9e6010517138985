/** The contract types its words plainly, for programs as for people: here people read them. */
export const typeset = <Texts>(texts: Texts): Texts =>
  (typeof texts === 'string'
    ? texts.replaceAll(/ (?=[:;?!»])|(?<=«) /g, '\u00a0').replaceAll("'", '’')
    : Object.fromEntries(
        Object.entries(texts as object).map(([name, text]: [string, unknown]) => [
          name,
          typeset(text),
        ]),
      )) as Texts;
