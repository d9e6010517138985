import type {Agency} from '@immersion-kit/sdk';
import {element} from '../dom.ts';
import {picked, typed} from '../field.ts';
import {formOf} from '../form.ts';
import type {Acting} from './acting.ts';
import {staffApi} from './clients.ts';

const agencyText = ({name, address: {city, postcode}}: Agency): string =>
  `${name}, ${postcode} ${city}`;

const chooseForm = (
  {convention, left, handle}: Acting,
  found: readonly Agency[],
): HTMLFormElement =>
  formOf({
    fields: [
      picked({
        name: 'agencyId',
        label: 'À quelle structure',
        choices: found.map(agency => [agency.id, agencyText(agency)] as const),
        missing: 'Choisissez une structure dans la liste.',
      }),
      typed({
        name: 'justification',
        label: 'Le motif',
        hint: 'Envoyé à chaque personne et à la nouvelle structure. Par exemple : la personne a déménagé.',
        kind: 'words',
        missing: 'Écrivez le motif : il est envoyé à chaque personne de la convention.',
      }),
    ],
    action: 'Transférer la convention',
    submit: async ({agencyId = '', justification = ''}) => {
      await staffApi.conventions.transferConvention({
        conventionId: convention.id,
        agencyId,
        justification,
      });
      left('La convention est transférée. Les signatures restent.');
    },
    handle,
  });

/** Looks for another agency by its name, then hands the convention over. */
export const transferForm = (acting: Acting): HTMLElement => {
  const place = element('div', {});
  const said = element('p', {role: 'status'});
  const search = formOf({
    fields: [
      typed({
        name: 'q',
        label: 'Le nom de la structure',
        hint: 'Le début des mots suffit. Par exemple : mission locale nancy',
        missing: 'Écrivez le nom d’une structure, par exemple « mission locale nancy ».',
      }),
    ],
    action: 'Chercher la structure',
    isQuiet: true,
    submit: async ({q = ''}) => {
      const {data} = await staffApi.agencies.searchAgencies({q, limit: 10});
      const found = data.filter(({id}) => id !== acting.convention.agency.id);
      const many = found.length > 1 ? 's' : '';
      said.textContent =
        found.length === 0
          ? 'Aucune structure trouvée. Essayez avec moins de mots, ou le nom de la ville.'
          : `${found.length} structure${many} trouvée${many}.`;
      place.replaceChildren(...(found.length === 0 ? [] : [chooseForm(acting, found)]));
    },
    handle: acting.handle,
  });
  return element('div', {}, search, said, place);
};
