import type {AgencyLine} from './agency-line.ts';

/** What is already stored of an agency a file may name. */
export type StoredAgency = {
  readonly id: string;
  readonly external_id: string;
  readonly status: 'active' | 'closed';
  /** The external id of the agency it refers to. */
  readonly refers_to: string | null;
};

/** Why some lines cannot refer to what they name, by external id. */
export type ReferralRefusals = ReadonlyMap<string, string>;

const ITSELF = 'Une structure ne peut pas être rattachée à elle-même.';
const UNKNOWN =
  "Cette structure n'est ni dans les lignes acceptées de ce fichier, ni parmi celles déjà importées.";
const CLOSED = 'Cette structure est fermée.';
const REFERS =
  'Cette structure est elle-même rattachée à une autre : indiquez celle qui valide les conventions.';
const REFERRED_TO =
  "D'autres structures sont rattachées à celle-ci : elle ne peut pas l'être à son tour.";

type Known = Pick<StoredAgency, 'status' | 'refers_to'>;

const reasonOf = (
  {external_id: key, refers_to: target}: AgencyLine,
  known: ReadonlyMap<string, Known>,
  kept: ReadonlySet<string>,
): string | undefined => {
  if (target === null) return undefined;
  if (target === key) return ITSELF;
  const agency = known.get(target);
  if (!agency) return UNKNOWN;
  if (agency.status === 'closed') return CLOSED;
  if (agency.refers_to !== null) return REFERS;
  return kept.has(key) ? REFERRED_TO : undefined;
};

/**
 * Finds the lines that refer to an agency they cannot: itself, one that is unknown or closed, or
 * one that refers to another in its turn. The order of the lines is indifferent: each is judged
 * on what will be stored in the end, so that a line left out may bring others down with it.
 */
export const findRefusedReferrals = (
  lines: readonly AgencyLine[],
  stored: readonly StoredAgency[],
): ReferralRefusals => {
  const refused = new Map<string, string>();
  const known = new Map<string, Known>(stored.map(agency => [agency.external_id, agency]));
  for (;;) {
    const accepted = lines.filter(({external_id}) => !refused.has(external_id));
    const final = new Map(known);
    for (const {external_id, refers_to} of accepted) {
      final.set(external_id, {status: known.get(external_id)?.status ?? 'active', refers_to});
    }
    // What others, not of this file, refer to already: it is this file's line that must give way.
    const stated = new Set(accepted.map(({external_id}) => external_id));
    const kept = new Set(
      stored.flatMap(({external_id, refers_to}) =>
        refers_to !== null && !stated.has(external_id) ? refers_to : [],
      ),
    );
    const found = accepted.flatMap(line => {
      const reason = reasonOf(line, final, kept);
      return reason === undefined ? [] : [[line.external_id, reason] as const];
    });
    if (found.length === 0) return refused;
    for (const [key, reason] of found) refused.set(key, reason);
  }
};
