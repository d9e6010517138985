/** What a line says of a company, as the tables store it. */
export type EstablishmentRow = {
  readonly siret: string;
  readonly name: string;
  readonly customized_name: string | null;
  /** The folded words of both names. */
  readonly words: string;
  readonly naf: string | null;
  readonly employee_range: string;
  readonly host_kind: string;
  readonly website: string | null;
  readonly additional_information: string | null;
  readonly contact_mode: string | null;
  readonly disabled_worker_welcome: string | null;
  readonly available_from: string | null;
  /** When the file says so; otherwise the moment of the import that changes something. */
  readonly updated_at: string | null;
};

/** The place a line states. */
export type LocationRow = {
  readonly address_key: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly department: string;
  readonly lat: number;
  readonly lon: number;
};

/** One job a line states; an empty appellation is the whole ROME. */
export type OfferRow = {
  readonly rome: string;
  readonly appellation: string;
  readonly remote_work_mode: string;
};

/** One usable line of a directory. */
export type DirectoryRow = {
  readonly establishment: EstablishmentRow;
  readonly location: LocationRow;
  readonly offers: readonly OfferRow[];
};
