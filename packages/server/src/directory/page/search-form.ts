import {
  AppellationCode,
  CommuneCode,
  type HostKind,
  type RemoteWorkMode,
} from '@immersion-kit/sdk/contract';
import * as z from 'zod/mini';
import {parse, safeParse} from 'zod/v4/core';
import {decodeQuery} from '../../http/query.ts';

/** Longer than any title of ROME. */
export const MOST_TYPED = 200;

/** Radii one may pick, in kilometres. */
export const RADII = ['1', '2', '5', '10', '20', '50', '100'] as const;

/** Where the work is done, as the address says it. */
export const REMOTE = {
  'sur-place': 'ON_SITE',
  partiel: 'HYBRID',
  complet: 'FULL_REMOTE',
} as const satisfies Record<string, RemoteWorkMode>;

/** Kinds of employers, as the address says them. */
export const EMPLOYERS = {
  entreprise: 'company',
  public: 'public',
  association: 'association',
} as const satisfies Record<string, HostKind>;

/** Sorts, as the address says them. */
export const SORTS = {distance: 'distance', date: 'date', pertinence: 'score'} as const;

const keys = <Name extends string>(words: Record<Name, unknown>) => Object.keys(words) as Name[];
const typed = z._default(z.string().check(z.trim(), z.maxLength(MOST_TYPED)), '');
const yes = z.optional(z.literal('oui'));
const some = <Item extends z.ZodMiniType>(item: Item) =>
  z._default(z.array(item).check(z.maxLength(3)), []);

/** The parameters of `GET /recherche`, all optional: an address that may be kept or shared. */
export const SearchForm = z.strictObject({
  /** What was typed, or the title it was taken for. */
  metier: typed,
  /** Settles which title, as long as `metier` is still its label. */
  'metier-code': z.optional(AppellationCode),
  /** A commune or postcode as typed, or the label it was taken for: `Metz (57)`. */
  lieu: typed,
  /** Settles which commune, as long as `lieu` is still its label. */
  'lieu-code': z.optional(CommuneCode),
  /** Kilometres around the place; nothing without one. */
  rayon: z._default(z.enum(RADII), '10'),
  teletravail: some(z.enum(keys(REMOTE))),
  /** Only those who say they welcome disabled people. */
  handicap: yes,
  employeur: some(z.enum(keys(EMPLOYERS))),
  /** Also those who welcome people only later. */
  'plus-tard': yes,
  /** Without a place, `distance` means `date`. */
  tri: z._default(z.enum(keys(SORTS)), 'distance'),
  page: z._default(z.int().check(z.gte(1), z.lte(1_000_000)), 1),
});
export type SearchForm = z.infer<typeof SearchForm>;

/** What an address says of the form. */
export type Reading = {
  readonly form: SearchForm;
  /** Parameters that could not be read; the form holds their default. */
  readonly refused: ReadonlySet<string>;
  /** False when the address names no parameter of ours: nothing was asked yet. */
  readonly asked: boolean;
};

/** Reads an address, whatever it holds: what is unknown or malformed is left out. */
export const readForm = (query: URLSearchParams): Reading => {
  const {data, findings} = decodeQuery(SearchForm, query);
  const fields = Object.entries(SearchForm.shape);
  const isValid = ([name, field]: (typeof fields)[number]) => safeParse(field, data[name]).success;
  const given = fields.filter(([name]) => Object.hasOwn(data, name));
  const refused = new Set([
    ...findings.map(({path}) => String(path[0])).filter(name => name in SearchForm.shape),
    ...given.filter(field => !isValid(field)).map(([name]) => name),
  ]);
  const kept = given.filter(([name]) => !refused.has(name)).map(([name]) => [name, data[name]]);
  return {
    form: parse(SearchForm, Object.fromEntries(kept)),
    refused,
    asked: given.length + refused.size > 0,
  };
};
