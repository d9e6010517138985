import type {ConventionPage, ConventionQuery, ConventionSummary, Staff} from '@immersion-kit/sdk';
import {dayText, enumeration, nameText} from '../../../document/french.ts';
import {askingButton, buttonOf} from '../button.ts';
import {type Content, element, paragraph} from '../dom.ts';
import {chosen, typed} from '../field.ts';
import {formOf} from '../form.ts';
import {show} from '../screen.ts';
import {STATUS_CHOICES, statusText} from '../words.ts';
import {staffApi} from './clients.ts';
import {clockOf} from './clock.ts';

const PER_PAGE = 20;

/** What is filtered, between one look at the list and the next. */
export type Filters = Pick<ConventionQuery, 'q' | 'awaiting' | 'statuses' | 'sort' | 'page'>;

/** Where one goes from the list. */
export type FromList = {
  readonly open: (id: string) => void;
  readonly list: (filters: Filters) => Promise<void>;
  readonly signOut: () => Promise<void>;
};

const AWAITING = [
  ['', 'Peu importe'],
  ['me', 'Moi'],
  ['agency', 'La structure'],
  ['signatures', 'Les signataires'],
] as const;

const SORTS = [
  ['submittedAt', 'Dernières envoyées d’abord'],
  ['waiting', 'En retard d’abord'],
  ['dateStart', 'Premier jour le plus proche'],
] as const;

const filtersOf = (values: Readonly<Record<string, string>>): Filters => {
  const {q = '', awaiting = '', status = '', sort = ''} = values;
  return {
    ...(q === '' ? {} : {q}),
    ...(awaiting === '' ? {} : {awaiting: awaiting as NonNullable<Filters['awaiting']>}),
    ...(status === '' ? {} : {statuses: [status as NonNullable<Filters['statuses']>[number]]}),
    sort: sort as NonNullable<Filters['sort']>,
  };
};

const filterForm = (filters: Filters, {list}: FromList): HTMLElement => {
  const {q = '', awaiting = '', statuses: [status = ''] = [], sort = 'submittedAt'} = filters;
  return formOf({
    className: 'filters',
    fields: [
      typed({
        name: 'q',
        label: 'Chercher',
        hint: 'Nom de la personne ou de l’entreprise, SIRET, ou début du numéro',
        kind: 'search',
        value: q,
        isBare: true,
      }),
      chosen({name: 'awaiting', label: 'Qui est attendu', choices: AWAITING, value: awaiting}),
      chosen({
        name: 'status',
        label: 'Étape',
        choices: [['', 'Toutes'], ...STATUS_CHOICES],
        value: status,
      }),
      chosen({name: 'sort', label: 'Dans quel ordre', choices: SORTS, value: sort}),
    ],
    action: 'Afficher',
    submit: values => list(filtersOf(values)),
  });
};

const lineOf = (line: ConventionSummary, {open}: FromList): HTMLElement => {
  const {id, beneficiary, businessName, appellationLabel, dateStart, dateEnd, status} = line;
  const name = `${nameText(beneficiary)} chez ${businessName}`;
  return element(
    'li',
    {},
    element(
      'h3',
      {},
      buttonOf(
        name,
        () => {
          open(id);
        },
        'plain',
      ),
    ),
    paragraph(`${appellationLabel}, du ${dayText(dateStart)} au ${dayText(dateEnd)}`),
    paragraph(element('span', {class: 'mark'}, statusText(status))),
    clockOf(line),
  );
};

const pagesOf = (
  {currentPage, totalPages}: ConventionPage['pagination'],
  filters: Filters,
  {list}: FromList,
): Content => {
  if (totalPages < 2) return undefined;
  const turn = (text: string, page: number) =>
    page >= 1 &&
    page <= totalPages &&
    buttonOf(
      text,
      () => {
        void list({...filters, page});
      },
      'quiet',
    );
  return element(
    'nav',
    {class: 'buttons', 'aria-label': 'Pages de la liste'},
    turn('Page précédente', currentPage - 1),
    element('span', {}, `Page ${currentPage} sur ${totalPages}`),
    turn('Page suivante', currentPage + 1),
  );
};

const countText = (count: number): string => {
  if (count === 0) return 'Aucune convention';
  return count === 1 ? '1 convention' : `${count} conventions`;
};

/** Shows the conventions of the agencies somebody belongs to. */
export const showList = async (
  me: Staff,
  filters: Filters,
  from: FromList,
  said?: Content,
): Promise<void> => {
  const found = await staffApi.conventions.listConventions({...filters, perPage: PER_PAGE});
  const {totalRecords} = found.pagination;
  const agencies = [...new Set(me.rights.map(({agencyName}) => agencyName))];
  show(
    countText(totalRecords),
    said,
    element('p', {class: 'soft'}, `${nameText(me)}, ${enumeration(agencies)}`),
    askingButton('Me déconnecter', from.signOut, 'plain'),
    filterForm(filters, from),
    element('h2', {class: 'visually-hidden'}, 'La liste'),
    found.data.length === 0
      ? paragraph('Aucune convention ne correspond. Changez la recherche ou les filtres.')
      : element(
          'ul',
          {class: 'rows'},
          found.data.map(line => lineOf(line, from)),
        ),
    pagesOf(found.pagination, filters, from),
  );
};
