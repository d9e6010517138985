import {isPublic, type Line, type TableLines, technical} from '../line.ts';

const all = <Name extends string>(of: Line, ...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, of])) as Record<Name, Line>;

const JOBS = 'Le répertoire des métiers (ROME) et des communes';

/** The tables of the directory and of what it is made from: companies and places, no person. */
export const DIRECTORY_TABLES: Readonly<Record<string, TableLines>> = {
  establishment: {
    holds: 'Les entreprises de l’annuaire : raison sociale, activité, accueil ; aucun contact',
    why: 'Montrer où faire une immersion',
    rowsOf: 'nobody',
    retention: 'directory',
    columns: {
      ...all(isPublic, 'siret', 'name', 'customized_name', 'naf', 'employee_range', 'host_kind'),
      ...all(isPublic, 'website', 'additional_information', 'contact_mode', 'voluntary'),
      ...all(isPublic, 'source', 'disabled_worker_welcome', 'welcomes_students'),
      ...all(isPublic, 'welcomes_job_seekers', 'available_from', 'created_at', 'updated_at'),
      ...all(isPublic, 'contacts_received', 'contacts_answered', 'typical_days', 'full_until'),
      ...all(technical, 'name_words', 'score', 'is_open', 'withdrawn_at', 'import_run'),
    },
  },
  location: {
    holds: 'Les adresses où ces entreprises accueillent',
    why: 'Chercher près de chez soi',
    rowsOf: 'nobody',
    retention: 'directory',
    columns: {
      ...all(isPublic, 'siret', 'street', 'postcode', 'city', 'department', 'lat', 'lon'),
      ...all(technical, 'id', 'address_key', 'cell', 'x', 'y', 'z', 'import_run'),
    },
  },
  offer: {
    holds: 'Les métiers que chaque entreprise fait découvrir',
    why: 'Chercher par métier',
    rowsOf: 'nobody',
    retention: 'directory',
    columns: {
      ...all(isPublic, 'siret', 'rome', 'appellation', 'remote_work_mode'),
      ...all(technical, 'import_run'),
    },
  },
  offer_search: {
    holds: 'La même chose, rangée pour la recherche',
    why: 'Répondre vite',
    rowsOf: 'nobody',
    retention: 'directory',
    columns: {
      ...all(isPublic, 'siret', 'rome', 'mode', 'appellations', 'department', 'naf', 'size'),
      ...all(isPublic, 'kind', 'welcome', 'students', 'job_seekers', 'voluntary'),
      ...all(isPublic, 'available_from', 'updated_at'),
      ...all(technical, 'id', 'location_id', 'cell', 'x', 'y', 'z', 'score', 'version'),
      ...all(technical, 'responsiveness'),
    },
  },
  banned_siret: {
    holds: 'Les entreprises avec lesquelles aucune convention n’est possible',
    why: 'Protéger les personnes',
    rowsOf: 'nobody',
    retention: 'directory',
    columns: all(technical, 'siret', 'reason', 'banned_at'),
  },
  import_run: {
    holds: 'Les imports de fichiers : source, date, comptes',
    why: 'Savoir d’où vient chaque ligne',
    rowsOf: 'nobody',
    retention: 'directory',
    columns: all(technical, 'id', 'source', 'started_at', 'finished_at', 'accepted', 'rejected'),
  },
  rome: {
    holds: JOBS,
    why: 'Nommer les métiers',
    rowsOf: 'nobody',
    retention: 'reference',
    columns: all(isPublic, 'code', 'label', 'generic_appellation'),
  },
  appellation: {
    holds: JOBS,
    why: 'Nommer les métiers',
    rowsOf: 'nobody',
    retention: 'reference',
    columns: all(isPublic, 'code', 'rome', 'label', 'short_label'),
  },
  commune: {
    holds: JOBS,
    why: 'Nommer les lieux',
    rowsOf: 'nobody',
    retention: 'reference',
    columns: all(isPublic, 'code', 'name', 'department', 'postcodes', 'lat', 'lon', 'population'),
  },
  reference: {
    holds: 'La version de ces répertoires',
    why: 'Savoir s’il faut les mettre à jour',
    rowsOf: 'nobody',
    retention: 'reference',
    columns: all(technical, 'name', 'version', 'imported_at'),
  },
};
