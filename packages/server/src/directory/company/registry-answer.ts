import * as z from 'zod/mini';
import type {Company} from '@immersion-kit/sdk/contract';
import {INSEE_EMPLOYEE_RANGES} from '../import/employee-code.ts';

const Text = z.optional(z.nullable(z.string()));

const Establishment = z.object({
  siret: z.string(),
  adresse: Text,
  activite_principale: Text,
  etat_administratif: Text,
  nom_commercial: Text,
  tranche_effectif_salarie: Text,
  statut_diffusion_etablissement: Text,
  liste_idcc: z.optional(z.nullable(z.array(z.string()))),
});

/** What the State's search of companies answers, as far as a form needs it. */
const Answer = z.object({
  results: z.array(
    z.object({
      nom_complet: Text,
      activite_principale: Text,
      matching_etablissements: z.array(Establishment),
    }),
  ),
});

const MOST_AGREEMENTS = 3;

const maybe = <Name extends string>(name: Name, value: string | null | undefined) =>
  (value ? {[name]: value} : {}) as {[N in Name]?: string};

/** `10.71C` → `1071C`; nothing for a code of another edition. */
const nafOf = (code: string | null | undefined): string | undefined =>
  /^\d\d\.?\d\d[A-Z]$/.test(code ?? '') ? code?.replace('.', '') : undefined;

/**
 * Reads one establishment in the register's answer; undefined when it is not there, or may not be
 * shown: its owner asked that its name and address be known to nobody.
 *
 * @throws Error when the answer is not what the register says it gives.
 */
export const readRegistryAnswer = (siret: string, answer: unknown): Company | undefined => {
  const {results} = z.parse(Answer, answer);
  for (const {matching_etablissements: establishments, ...unit} of results) {
    const found = establishments.find(one => one.siret === siret);
    if (!found) continue;
    if (found.statut_diffusion_etablissement === 'P') return undefined;
    const agreements = (found.liste_idcc ?? []).slice(0, MOST_AGREEMENTS);
    const range = INSEE_EMPLOYEE_RANGES[found.tranche_effectif_salarie ?? ''];
    return {
      siret,
      state: found.etat_administratif === 'F' ? 'closed' : 'open',
      ...maybe('name', found.nom_commercial ?? unit.nom_complet),
      ...maybe('address', found.adresse),
      ...maybe('naf', nafOf(found.activite_principale ?? unit.activite_principale)),
      ...(range ? {employeeRange: range} : {}),
      ...maybe(
        'collectiveAgreement',
        agreements.map(number => `IDCC ${Number(number)}`).join(', '),
      ),
    };
  }
  return undefined;
};
