import type {RetentionName} from './retention.ts';

/**
 * What a datum is: `public`, shown to anybody; `technical`, says nothing of a person by itself;
 * `personal`; `sensitive` (health: RGPD, article 9); `secret`, a code or a sealed answer;
 * `secret-hash`, what is kept instead of a secret or of an address.
 */
type DataClass = 'public' | 'technical' | 'personal' | 'sensitive' | 'secret' | 'secret-hash';

/** The people of a convention, in the quality by which it names them. */
export const QUALITIES = [
  'beneficiary',
  'emergency-contact',
  'establishment-representative',
  'beneficiary-representative',
  'beneficiary-current-employer',
  'establishment-tutor',
  'staff',
] as const;
/** A word of {@link QUALITIES}. */
export type Quality = (typeof QUALITIES)[number];

/** Whose a datum is: a quality, an agency as such, or `any`: whoever the row is about. */
export type Whose = Quality | 'agency' | 'any';

/**
 * Where a datum may be seen outside of the database: by the parties through their link, by the
 * agency, by the holder of a draft, by nobody but the person it is about, in a mail, in the document,
 * by who types the code of a printed copy, by anybody.
 */
export const PLACES = [
  'owner-api',
  'agency-api',
  'draft-api',
  'self-api',
  'mail',
  'document',
  'verification',
  'public-api',
] as const;
/** A word of {@link PLACES}. */
export type Place = (typeof PLACES)[number];

/** What there is to know of one column, or of one field inside a JSON column. */
export type Line = {
  readonly class: DataClass;
  /** Whose erasure takes it away; the first one is whose it is. */
  readonly whose: readonly Whose[];
  /** When it goes another way than its table does. */
  readonly retention?: RetentionName;
  readonly mayAppearIn: readonly Place[];
  /** `kept`: a fact that names nobody once the rest is blank. */
  readonly onErasure: 'blanked' | 'kept';
  /** Written freely: it may name anybody, whose name is then taken out of it. */
  readonly isFree: boolean;
};

/** A JSON column: its fields by path, `days[].date` for those of a list's items. */
export type FieldLines = {readonly fields: Readonly<Record<string, Line>>};

/** One column. */
export type ColumnLine = Line | FieldLines;

/**
 * How a table's rows are tied to people: `nobody`; `parties`, one convention's row, whose columns
 * are blanked; `role`, the row of who has `role` on `convention_id`, deleted; `signed`, the same,
 * kept as a proof that names nobody; `beneficiary`, the row of a convention's beneficiary, deleted;
 * `rendered`, what was made of a convention for all its
 * people, emptied with the first of them; `recipient`, an address; `draft`, somebody's request in
 * the making; `staff`, an agency's people; `host`, the entry of the company whose contact they are;
 * `contact`, a first contact they wrote, or what was written since.
 */
export type RowsOf =
  | 'nobody'
  | 'parties'
  | 'role'
  | 'signed'
  | 'beneficiary'
  | 'rendered'
  | 'recipient'
  | 'draft'
  | 'staff'
  | 'host'
  | 'contact';

/** One table. */
export type TableLines = {
  /** In French, for `docs/donnees-personnelles.md`: what it holds, and what for. */
  readonly holds: string;
  readonly why: string;
  readonly rowsOf: RowsOf;
  readonly retention: RetentionName;
  readonly columns: Readonly<Record<string, ColumnLine>>;
};

type Choices = Partial<Pick<Line, 'retention' | 'mayAppearIn' | 'onErasure' | 'isFree'>>;

const line = (of: DataClass, whose: readonly Whose[], choices: Choices): Line => ({
  class: of,
  whose,
  mayAppearIn: [],
  onErasure: 'blanked',
  isFree: false,
  ...choices,
});

/** Says nothing of a person by itself. */
export const technical: Line = line('technical', [], {onErasure: 'kept'});

/** Under what somebody's rows are found again. */
export const pseudonym = (whose: Whose): Line => line('secret-hash', [whose], {});

/** Shown to anybody. */
export const isPublic: Line = line('public', [], {onErasure: 'kept', mayAppearIn: ['public-api']});

/** What is kept instead of a secret, or of an address. */
export const secretHash: Line = line('secret-hash', [], {onErasure: 'kept'});

/** Somebody's. */
export const personal = (whose: Whose | readonly Whose[], choices: Choices = {}): Line =>
  line('personal', typeof whose === 'string' ? [whose] : whose, choices);

/** Somebody's health. */
export const sensitive = (whose: Whose, choices: Choices = {}): Line =>
  line('sensitive', [whose], choices);

/** A code that is good for some minutes. */
export const secret = (whose: Whose, choices: Choices = {}): Line =>
  line('secret', [whose], choices);

/** Whether a line is about somebody. */
export const isAboutSomebody = ({class: of}: Line): boolean =>
  of === 'personal' || of === 'sensitive';
