import type {Staff} from '@immersion-kit/sdk';
import {disclosure, element, paragraph} from '../dom.ts';
import {chosen, type Field, typed} from '../field.ts';
import {formOf} from '../form.ts';
import type {Acting} from './acting.ts';
import {staffApi} from './clients.ts';
import {transferForm} from './transfer.ts';
import {partiesOf} from './parties.ts';

const {conventions, signatures} = staffApi;

const namesOf = ({
  firstName = '',
  lastName = '',
}: Partial<Pick<Staff, 'firstName' | 'lastName'>>): Field[] => [
  typed({
    name: 'firstName',
    label: 'Prénom',
    value: firstName,
    missing: 'Écrivez le prénom, par exemple Awa.',
  }),
  typed({
    name: 'lastName',
    label: 'Nom',
    value: lastName,
    missing: 'Écrivez le nom, par exemple Konaté.',
  }),
];

const reasonField = (hint: string): Field =>
  typed({
    name: 'justification',
    label: 'Le motif',
    hint,
    kind: 'words',
    missing: 'Écrivez le motif : il est envoyé à chaque personne de la convention.',
  });

type Named = {readonly conventionId: string; readonly firstName: string; readonly lastName: string};
type Justified = {readonly conventionId: string; readonly justification: string};

const signedBy = (
  {me, convention, done, handle}: Acting,
  action: string,
  told: string,
  send: (input: Named) => Promise<unknown>,
) =>
  formOf({
    fields: namesOf(me),
    action,
    submit: async ({firstName = '', lastName = ''}) => {
      await send({conventionId: convention.id, firstName, lastName});
      await done(told);
    },
    handle,
  });

const closing = (
  {convention, done, handle}: Acting,
  {action, told, hint}: {readonly action: string; readonly told: string; readonly hint: string},
  send: (input: Justified) => Promise<unknown>,
) =>
  formOf({
    fields: [reasonField(hint)],
    action,
    submit: async ({justification = ''}) => {
      await send({conventionId: convention.id, justification});
      await done(told);
    },
    handle,
  });

const counsellorForm = ({convention, done, handle}: Acting) =>
  formOf({
    fields: namesOf(convention.agencyReferent ?? {}),
    action: 'Nommer ce conseiller',
    submit: async ({firstName = '', lastName = ''}) => {
      await conventions.nameCounsellor({conventionId: convention.id, firstName, lastName});
      await done('Le conseiller est nommé.');
    },
    handle,
  });

const contactForm = ({convention, done, handle}: Acting) => {
  const awaited = partiesOf(convention).filter(({role}) =>
    convention.signatures.some(one => one.role === role && one.signedAt === undefined),
  );
  const phone = typed({name: 'phone', label: 'Le bon numéro de téléphone', kind: 'tel'});
  const email = typed({name: 'email', label: 'La bonne adresse e-mail', kind: 'email'});
  const isNothing = () => email.value() === '' && phone.value() === '';
  return formOf({
    fields: [
      chosen({
        name: 'role',
        label: 'De qui',
        choices: awaited.map(({role, text}) => [role, text] as const),
      }),
      {
        ...email,
        judge: () => (isNothing() ? 'Écrivez la bonne adresse, ou le bon numéro.' : undefined),
      },
      phone,
    ],
    action: 'Corriger',
    submit: async values => {
      const given = Object.fromEntries(
        Object.entries(values).filter(([name, value]) => name !== 'role' && value !== ''),
      );
      await signatures.correctContact({
        conventionId: convention.id,
        role: values['role'] as (typeof awaited)[number]['role'],
        ...given,
      });
      await done('L’adresse est corrigée : un nouveau lien y part. Les autres signatures restent.');
    },
    handle,
  });
};

const REJECTED = {
  action: 'Refuser la convention',
  told: 'La convention est refusée.',
  hint: 'Envoyé à chaque personne de la convention. Par exemple : l’activité ne correspond pas au projet.',
};
const CANCELLED = {
  action: 'Annuler la convention',
  told: 'La convention est annulée.',
  hint: 'Envoyé à chaque personne de la convention. Par exemple : l’entreprise ne peut plus accueillir.',
};
const DEPRECATED = {
  action: 'Classer la demande',
  told: 'La demande est classée sans suite.',
  hint: 'Envoyé à chaque personne de la convention. Par exemple : la personne a trouvé un emploi.',
};

type Tool = {readonly title: string; readonly form: (acting: Acting) => HTMLElement};

/** What this page can do, by the command the API names; the rest waits for its own form. */
const TOOLS: Readonly<Record<string, Tool>> = {
  accept: {
    title: 'Accepter',
    form: acting =>
      signedBy(
        acting,
        'Accepter la convention',
        'La convention est acceptée : elle reste à valider.',
        input => conventions.acceptConvention(input),
      ),
  },
  validate: {
    title: 'Valider',
    form: acting =>
      signedBy(
        acting,
        'Valider la convention',
        'La convention est validée : l’immersion peut commencer. Chacun reçoit le document.',
        input => conventions.validateConvention(input),
      ),
  },
  reject: {
    title: 'Refuser',
    form: acting => closing(acting, REJECTED, input => conventions.rejectConvention(input)),
  },
  cancel: {
    title: 'Annuler',
    form: acting => closing(acting, CANCELLED, input => conventions.cancelConvention(input)),
  },
  deprecate: {
    title: 'Classer sans suite',
    form: acting => closing(acting, DEPRECATED, input => conventions.deprecateConvention(input)),
  },
  'name-counsellor': {title: 'Nommer le conseiller', form: counsellorForm},
  'correct-contact': {title: 'Corriger une adresse', form: contactForm},
  transfer: {title: 'Transférer à une autre structure', form: transferForm},
};

const ELSEWHERE: Readonly<Record<string, string>> = {
  modify: 'modifier le contenu',
  renew: 'renouveler',
  correct: 'corriger le tuteur ou la date de naissance',
};

/** What may be done with a convention now, a form each, closed until it is asked for. */
export const commandsPart = (acting: Acting): HTMLElement => {
  const {commands} = acting.convention;
  const here = commands.flatMap(command => {
    const tool = TOOLS[command];
    return tool ? [disclosure(tool.title, tool.form(acting))] : [];
  });
  const elsewhere = commands.flatMap(command => ELSEWHERE[command] ?? []);
  return element(
    'section',
    {class: 'tools'},
    element('h2', {}, 'Décider, agir'),
    here,
    here.length === 0 &&
      paragraph('Vous n’avez rien à décider sur cette convention pour l’instant.'),
    elsewhere.length > 0 &&
      element(
        'p',
        {class: 'soft small'},
        `Pour ${elsewhere.join(', ou ')} : ce n’est pas encore possible sur cette page. Votre logiciel peut le faire par l’API.`,
      ),
  );
};
