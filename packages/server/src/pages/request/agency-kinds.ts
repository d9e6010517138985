import type {Agency, AgencyKind} from '@immersion-kit/sdk/contract';
import {html, join, type SafeHtml} from '../../http/html.ts';

type Words = {readonly name: string; readonly whom?: string};

/** Who may prescribe an immersion (Code du travail, L5135-2), and whom each accompanies. */
const KINDS: Record<AgencyKind, Words> = {
  'pole-emploi': {name: 'France Travail', whom: 'si vous cherchez un emploi'},
  'mission-locale': {name: 'Mission locale', whom: 'si vous avez de 16 à 25 ans'},
  'cap-emploi': {name: 'Cap emploi', whom: 'si vous avez un handicap'},
  'conseil-departemental': {name: 'Conseil départemental', whom: 'si vous touchez le RSA'},
  'structure-IAE': {
    name: 'Structure d’insertion par l’activité économique',
    whom: 'si elle vous emploie ou vous accompagne',
  },
  'operateur-cep': {
    name: 'Conseil en évolution professionnelle',
    whom: 'si vous avez un emploi et pensez à en changer',
  },
  'fonction-publique': {name: 'Service public'},
  autre: {name: 'Autre structure habilitée'},
};

/** What kind of structure an agency is. */
export const kindText = (kind: Agency['kind']): string =>
  (KINDS as Readonly<Record<string, Words>>)[kind]?.name ?? KINDS.autre.name;

/** Who validates, and for whom: the kinds that accompany a public of their own. */
export const kindList = (): SafeHtml =>
  html`<ul>
    ${join(
      Object.values(KINDS).flatMap(({name, whom}) =>
        whom === undefined ? [] : [html`<li><strong>${name}</strong>, ${whom}</li>`],
      ),
    )}
  </ul>`;
