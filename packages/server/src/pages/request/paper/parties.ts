import {EMPLOYEE_RANGES} from '@immersion-kit/sdk/contract';
import {html, type SafeHtml} from '../../../http/html.ts';
import {asks, choice, digits, line, part, reach, wideLine} from './pieces.ts';

const DATE = [2, 2, 4];
const SIRET = {groups: [3, 3, 3, 5], note: '14 chiffres'} as const;
const OPTIONAL = 'facultatif';
const IF_ANY = 's’il y en a une';

const names = (person: string): SafeHtml[] => [
  line(`${person}/firstName`),
  line(`${person}/lastName`),
];

/** Who does the immersion. */
export const beneficiaryPart = (): SafeHtml => {
  const person = 'signatories/beneficiary';
  return part(
    '1. La personne en immersion',
    asks(
      undefined,
      ...names(person),
      digits(`${person}/birthdate`, DATE, {kind: 'wide', note: 'jour, mois, année'}),
      reach(person, IF_ANY),
      choice(`${person}/isEmployed`, ['Oui (remplissez le cadre 3)', 'Non']),
      wideLine(`${person}/emergencyContact`, OPTIONAL),
      wideLine(`${person}/emergencyContactPhone`),
      wideLine(`${person}/emergencyContactEmail`),
      wideLine(`${person}/financialHelp`, 'facultatif, par exemple le trajet'),
    ),
    html`<p class="note">
      Donnez un mobile si possible&nbsp;: sans e-mail, le lien pour signer y arrive par SMS, quand
      le service en envoie. Ne notez rien ici sur la santé ou sur un handicap, ni de numéro de
      sécurité sociale. Un aménagement utile se demande à votre conseiller, ou en ligne au moment de
      signer&nbsp;: seule la structure le lit.
    </p>`,
  );
};

/** Who signs beside the person: in law for them, or because they employ them. */
export const besidePart = (): SafeHtml => {
  const representative = 'signatories/beneficiaryRepresentative';
  const employer = 'signatories/beneficiaryCurrentEmployer';
  return html`${part(
    '2. Son représentant légal',
    html`<p class="note">
      Si elle a moins de 18 ans le premier jour, ou si elle est sous tutelle ou curatelle.
    </p>`,
    asks(undefined, ...names(representative), reach(representative, IF_ANY)),
  )}
  ${part(
    '3. Son employeur actuel',
    html`<p class="note">Si l’immersion a lieu pendant le temps de travail d’un emploi actuel.</p>`,
    asks(
      undefined,
      wideLine(`${employer}/businessName`),
      digits(`${employer}/businessSiret`, SIRET.groups, {kind: 'wide', note: SIRET.note}),
      wideLine(`${employer}/businessAddress`),
      ...names(employer),
      wideLine(`${employer}/job`),
      reach(employer, IF_ANY),
    ),
  )}`;
};

const size = (range: string): string =>
  range.replace('-', ' à ').replace(/^\+(\d+)(\d{3})$/, 'plus de $1\u00a0$2');

/** Who welcomes them. */
export const hostPart = (): SafeHtml =>
  part(
    '4. L’entreprise qui accueille',
    asks(
      undefined,
      wideLine('businessName'),
      digits('siret', SIRET.groups, {kind: 'wide', note: SIRET.note}),
      wideLine('businessActivity'),
      wideLine('collectiveAgreement', IF_ANY),
      choice(
        'establishmentNumberEmployeesRange',
        EMPLOYEE_RANGES.filter(range => range !== '').map(size),
        OPTIONAL,
      ),
      wideLine('hostDisabilityReferent', 's’il y en a un'),
    ),
    asks(
      'Qui signe pour l’entreprise',
      ...names('signatories/establishmentRepresentative'),
      reach('signatories/establishmentRepresentative', IF_ANY),
    ),
    asks(
      'Le tuteur ou la tutrice, qui accueille et guide sur place',
      ...names('establishmentTutor'),
      wideLine('establishmentTutor/job'),
      reach('establishmentTutor'),
    ),
  );

/** Who accompanies and validates. */
export const structurePart = (): SafeHtml =>
  part(
    '5. La structure qui valide',
    asks(
      undefined,
      wideLine('agencyId', 'nom et ville'),
      line('agencyReferent/firstName'),
      line('agencyReferent/lastName'),
    ),
    asks(
      'Si une autre structure accompagne aussi la personne',
      wideLine('accompanyingStructure/name'),
      digits('accompanyingStructure/siret', SIRET.groups, {kind: 'wide', note: SIRET.note}),
      line('accompanyingStructure/counsellor/firstName'),
      line('accompanyingStructure/counsellor/lastName'),
    ),
  );
