import {isPublic, type Line, secretHash, type TableLines, technical} from '../line.ts';

const all = <Name extends string>(of: Line, ...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, of])) as Record<Name, Line>;

/** The tables of agencies as such, of access and of the database itself. */
export const SYSTEM_TABLES: Readonly<Record<string, TableLines>> = {
  agency: {
    holds: 'Les structures qui prescrivent : nom, adresse, contact public',
    why: 'Choisir sa structure et la joindre',
    rowsOf: 'nobody',
    retention: 'agency',
    columns: {
      ...all(isPublic, 'id', 'name', 'kind', 'siret', 'street', 'postcode', 'city', 'department'),
      ...all(isPublic, 'lat', 'lon', 'contact_email', 'phone', 'covered_departments'),
      ...all(isPublic, 'signature_text', 'steps', 'refers_to', 'status'),
      ...all(technical, 'external_id', 'name_words', 'created_at', 'updated_at'),
    },
  },
  api_key: {
    holds: 'Les clés des sites partenaires et des logiciels de structures ; pas leur texte',
    why: 'Savoir qui appelle, et ce qu’il peut faire',
    rowsOf: 'nobody',
    retention: 'key',
    columns: {
      ...all(technical, 'id', 'prefix', 'mode', 'name', 'ending', 'origins', 'scopes'),
      ...all(
        technical,
        'agency_ids',
        'agency_kinds',
        'partner',
        'created_at',
        'expires_at',
        'revoked_at',
      ),
      hash: secretHash,
    },
  },
  idempotency: {
    holds: 'Les demandes déjà faites, sous une empreinte ; la réponse est chiffrée par son auteur',
    why: 'Ne pas faire deux fois la même chose après une coupure',
    rowsOf: 'nobody',
    retention: 'intent',
    columns: {
      hash: secretHash,
      request_hash: secretHash,
      answer: secretHash,
      created_at: technical,
    },
  },
  rate_limit: {
    holds: 'Les compteurs d’appels, sous une empreinte de l’adresse',
    why: 'Freiner les abus',
    rowsOf: 'nobody',
    retention: 'limit',
    columns: {
      policy: technical,
      subject: secretHash,
      tokens: technical,
      granted: technical,
      updated_at: technical,
    },
  },
  server_secret: {
    holds: 'Les secrets du serveur, tirés au hasard',
    why: 'Calculer des empreintes que personne d’autre ne peut refaire',
    rowsOf: 'nobody',
    retention: 'system',
    columns: {name: technical, value: secretHash},
  },
  kysely_migration: {
    holds: 'Les mises à jour de la base',
    why: 'Savoir laquelle est la dernière',
    rowsOf: 'nobody',
    retention: 'system',
    columns: all(technical, 'name', 'timestamp'),
  },
  kysely_migration_lock: {
    holds: 'Les mises à jour de la base',
    why: 'N’en faire qu’une à la fois',
    rowsOf: 'nobody',
    retention: 'system',
    columns: all(technical, 'id', 'is_locked'),
  },
};
