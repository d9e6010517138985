const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const LEGAL_FORMS = list(`
  SA SARL SAS SASU SCA SCEA SCI SCIC SCM SCOP SCP SCCV SNC SEM EARL EI EIRL EURL GAEC GIE SELARL
  SELAS`);

/** Usual acronyms that could be read as words. */
const ACRONYMS = list(`
  ABC ADAPEI ADMR AFPA AGF ANPE APEI APF APIC ASPTT ASSEDIC AXA BIC CAF CAPEB CARSAT CAUE CCAS CCI CFA
  CFE CHU CIC CIDFF CIO CMA CMSEA CNAM CPAM CREPS CRIJ CROUS CUMA DASS DDASS DDE DIREN DIRECCTE
  DRAC DREAL EDF EHPAD ENIM EPCI EPIC ERDF ESAT FNAIM FO FSU GAN GDF GMF GRETA HLM IAE IEN IKEA IME
  INED INRA INRAE INSEE IRTS ITEP IUFM IUT KFC LEP MAAF MACIF MAIF MATMUT MEDEF MFR MGEN MJC MSA
  OGEC OGF ONAC ONF OPAC OPCO OPH OPHLM PEP PJJ PME PMU RATP RSI SAFER SAMU SDIS SESSAD SIVOM SIVU
  SNCF SOS SPIP TGV TUI UDAF UEM UFC UFOLEP UFR UGAP UGC UIMM UNAF UNAFAM UNSA UPS URSSAF USA USEP
  ZAC`);

/** Short words and abbreviations that are not acronyms. */
const WORDS = list(`
  AH AI AL AN AY BD BLD BLVD CH CTR DPT DR DRS EL ES FRS GD GDS GPT IF IL IN MGR MR MRS NTRE OF OH ON
  OR OS PL PT PTS ST STS SVC UN UP`);

const DOTTED = /^(?:\p{L}\.){2,}\p{L}?$/u;
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
const CONSONANTS = /^[B-DF-HJ-NP-TV-XZ]+$/;
const SYLLABLE = /^[B-DF-HJ-NP-TV-XZ][AEIOUY]$/;

/** Tells whether a word in capitals is a legal form of company: a name begins after it. */
export const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(word.replaceAll('.', ''));

/** Tells whether a word in capitals stays so: an acronym, initials, a number. */
export const isAcronym = (word: string): boolean => {
  if (WORDS.has(word)) return false;
  if (LEGAL_FORMS.has(word) || ACRONYMS.has(word)) return true;
  return (
    (word.length <= 2 && !SYLLABLE.test(word)) ||
    /[\d&]/.test(word) ||
    DOTTED.test(word) ||
    ROMAN.test(word) ||
    CONSONANTS.test(word)
  );
};
