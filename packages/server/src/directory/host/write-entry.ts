import type {HostRequest} from '@immersion-kit/sdk/contract';
import {sql} from 'kysely';
import type {Tx} from '../../store/database.ts';
import {refreshOfferSearch} from '../search/refresh.ts';
import {fold, words} from '../suggestion/fold.ts';
import type {Known} from './check.ts';
import {placesOf, type PositionOf} from './locate.ts';
import {writePlaces} from './write-places.ts';

/** What is needed to make the directory's rows of an entry. */
export type Writing = {
  readonly known: Known;
  readonly positionOf: PositionOf;
  readonly now: Date;
  readonly newId: () => string;
  /** Hidden: a company may change its entry while it is paused. */
  readonly isShown: boolean;
};

const writeEstablishment = async (
  tx: Tx,
  {siret, ...said}: HostRequest,
  {now, isShown}: Pick<Writing, 'now' | 'isShown'>,
): Promise<void> => {
  const {businessName: name, businessNameCustomized = '', searchableBy} = said;
  const customized = fold(businessNameCustomized) === fold(name) ? '' : businessNameCustomized;
  await sql`INSERT INTO establishment AS e (siret, name, customized_name, name_words, naf,
      employee_range, host_kind, website, additional_information, contact_mode, voluntary, source,
      disabled_worker_welcome, welcomes_students, welcomes_job_seekers, available_from, is_open,
      withdrawn_at, import_run, created_at, updated_at)
    VALUES (${siret}, ${name}, nullif(${customized}::text, ''),
      to_tsvector('simple', ${words(`${name} ${customized}`).join(' ')}::text),
      ${said.naf ?? null}, ${said.numberOfEmployeeRange ?? ''}, ${said.hostKind},
      ${said.website ?? null}, nullif(${said.additionalInformation ?? ''}::text, ''),
      ${said.contactMode}, true, NULL, ${said.fitForDisabledWorkers}, ${searchableBy.students},
      ${searchableBy.jobSeekers}, ${said.nextAvailabilityDate ?? null}::date, true,
      ${isShown ? null : now}::timestamptz, NULL, ${now}, ${now})
    ON CONFLICT (siret) DO UPDATE SET
      (name, customized_name, name_words, naf, employee_range, host_kind, website,
        additional_information, contact_mode, voluntary, source, disabled_worker_welcome,
        welcomes_students, welcomes_job_seekers, available_from, is_open, withdrawn_at, import_run,
        updated_at)
      = (excluded.name, excluded.customized_name, excluded.name_words,
        coalesce(excluded.naf, e.naf),
        coalesce(nullif(excluded.employee_range, ''), e.employee_range), excluded.host_kind,
        excluded.website, excluded.additional_information, excluded.contact_mode,
        excluded.voluntary, excluded.source, excluded.disabled_worker_welcome,
        excluded.welcomes_students, excluded.welcomes_job_seekers, excluded.available_from,
        excluded.is_open, excluded.withdrawn_at, NULL, excluded.updated_at)`.execute(tx);
};

const writeOffers = async (tx: Tx, {siret, offers}: HostRequest, {romeOf}: Known) => {
  const rows = offers.map(({appellationCode: appellation, remoteWorkMode: mode}) => ({
    rome: romeOf(appellation),
    appellation,
    mode,
  }));
  await sql`DELETE FROM offer WHERE siret = ${siret}`.execute(tx);
  await sql`INSERT INTO offer (siret, rome, appellation, remote_work_mode)
    SELECT ${siret}, rome, appellation, mode
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS s(rome text, appellation text, mode text)`.execute(tx);
};

/**
 * Makes the directory's rows of an entry that was checked, and what a search sees of them; the
 * company must be held. One that a register named until now has joined.
 *
 * @returns the entry, each place with its id.
 */
export const writeEntry = async (
  tx: Tx,
  entry: HostRequest,
  {known, positionOf, now, newId, isShown}: Writing,
): Promise<HostRequest> => {
  const {siret, businessAddresses: addresses} = entry;
  const places = await placesOf(tx, {siret, addresses}, {...known, positionOf});
  await writeEstablishment(tx, entry, {now, isShown});
  const ids = await writePlaces(tx, siret, places, newId);
  await writeOffers(tx, entry, known);
  await refreshOfferSearch(tx, [siret]);
  return {
    ...entry,
    businessAddresses: addresses.map((address, index) => ({...address, id: ids[index] ?? ''})),
  };
};
