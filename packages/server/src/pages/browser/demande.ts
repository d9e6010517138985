import {createConventionClient, isApiError} from '@immersion-kit/sdk';
import type {ConventionRequest, Draft} from '@immersion-kit/sdk/contract';
import {buttonOf} from './button.ts';
import {OWN_API} from './connect.ts';
import {element, list, paragraph, section} from './dom.ts';
import {draftParts} from './draft/draft-words.ts';
import {fieldWords} from './draft/field-words.ts';
import {type Failure, failureOf} from './failure.ts';
import {agreed, typed} from './field.ts';
import {formOf} from './form.ts';
import {isWhole, takeToken} from './link.ts';
import {momentText} from './moments.ts';
import {alertOf, noticeOf, show} from './screen.ts';

const TITLE = 'Demander une convention';

const conventions = createConventionClient(OWN_API);

const showHowTo = (...first: readonly Node[]): void => {
  show(
    TITLE,
    first,
    paragraph(
      'Une immersion professionnelle (PMSMP) permet de découvrir un métier dans une vraie entreprise, pendant quelques jours. Elle demande une convention, signée avant le premier jour.',
    ),
    section(
      'Comment faire',
      element(
        'ol',
        {},
        [
          'Trouvez une entreprise qui accueille, et mettez-vous d’accord avec elle sur les dates.',
          'Remplissez la demande avec votre conseiller, ou sur le site de votre structure : France Travail, mission locale, Cap emploi…',
          'Chacun reçoit un lien pour lire et signer. La structure valide : l’immersion peut commencer.',
        ].map(text => element('li', {}, text)),
      ),
      paragraph(element('a', {href: '/recherche', class: 'button'}, 'Chercher une entreprise')),
    ),
    section(
      'Vous avez un brouillon ?',
      paragraph(
        'Ouvrez-le par le lien que l’on vous a remis : il s’affichera ici, à relire et à envoyer.',
      ),
    ),
  );
};

const showSent = (id: string): void => {
  show(
    'Votre demande est envoyée',
    noticeOf('done', 'La demande est arrivée. Le brouillon est effacé.'),
    section(
      'Et maintenant',
      paragraph(
        'Chaque personne qui signe reçoit un message avec un lien pour lire la convention et la signer. Quand tout le monde a signé, la structure l’examine, en principe sous 48 heures.',
      ),
      paragraph('L’immersion ne commence pas avant la validation.'),
      element('p', {class: 'soft small'}, `Numéro de la demande\u00a0: ${id}`),
    ),
  );
};

/** What the rules refuse, field by field. */
const refusals = ({text, fields}: Failure): HTMLElement =>
  alertOf(
    fields.length === 0
      ? text
      : [
          paragraph(
            'La demande ne peut pas encore être envoyée. Voici ce qui manque ou ne va pas\u00a0:',
          ),
          list(
            fields.map(({pointer, message}) => [
              element('strong', {}, `${fieldWords(pointer)}\u00a0: `),
              message,
            ]),
          ),
          paragraph(
            'Faites corriger le brouillon par la personne ou le site qui vous a donné le lien, puis ouvrez-le de nouveau.',
          ),
        ],
  );

const ERASE = 'effacer';

/** Asks for a word, so that nothing is erased by a press: what reads mail presses buttons too. */
const eraseForm = (token: string): HTMLFormElement => {
  const word = typed({
    name: 'word',
    label: `Pour tout effacer, écrivez « ${ERASE} »`,
    hint: 'Cela ne se reprend pas.',
    missing: `Écrivez « ${ERASE} ». Pour garder le brouillon, quittez simplement la page.`,
  });
  const isWritten = () => word.value().toLowerCase() === ERASE;
  return formOf({
    fields: [{...word, judge: () => (isWritten() ? undefined : `Écrivez « ${ERASE} ».`)}],
    action: 'Effacer pour toujours',
    submit: async () => {
      await conventions.deleteDraft({}, {key: token});
      showHowTo(noticeOf('done', 'Le brouillon est effacé : il n’en reste rien.'));
    },
  });
};

const sendForm = (token: string, draft: Draft, intent: string): HTMLFormElement =>
  formOf({
    fields: [
      agreed({
        name: 'read',
        label: 'J’ai relu la demande, et je l’envoie à chaque personne qui doit signer.',
        missing: 'Relisez la demande, puis cochez cette case pour l’envoyer.',
      }),
    ],
    action: 'Envoyer la demande',
    submit: async () => {
      const {id} = await conventions.submitConvention(
        {convention: draft.convention as ConventionRequest},
        {key: token, idempotencyKey: intent},
      );
      showSent(id);
    },
    handle: failure => {
      if (failure.fields.length === 0) return false;
      showDraft(token, draft, crypto.randomUUID(), refusals(failure));
      return true;
    },
  });

const showDraft = (token: string, draft: Draft, intent: string, refused?: HTMLElement): void => {
  const erase = element('div', {});
  erase.append(
    buttonOf(
      'Effacer le brouillon',
      () => {
        const form = eraseForm(token);
        erase.replaceChildren(form);
        form.querySelector('input')?.focus();
      },
      'quiet',
    ),
  );
  show(
    'Relire et envoyer la demande',
    refused,
    paragraph('Voici ce que contient le brouillon. Relisez tout, puis envoyez.'),
    element(
      'p',
      {class: 'soft small'},
      `Il est gardé jusqu’au ${momentText(draft.expiresAt)}, puis effacé. Sur cette page il ne se modifie pas\u00a0: pour changer quelque chose, revenez là où il a été fait.`,
    ),
    draftParts(draft.convention),
    section('Envoyer', sendForm(token, draft, intent)),
    section('Ou effacer', erase),
  );
};

const GONE = new Set(['link_invalid', 'link_expired']);

const open = (token: string): void => {
  conventions.readDraft({}, {key: token}).then(
    draft => {
      showDraft(token, draft, crypto.randomUUID());
    },
    (error: unknown) => {
      if (isApiError(error) && GONE.has(error.code)) {
        showHowTo(
          alertOf(
            'Ce brouillon n’existe plus : il a été envoyé, effacé, ou il a plus de 30 jours.',
          ),
        );
        return;
      }
      show(
        'Le brouillon ne s’ouvre pas',
        alertOf(failureOf(error).text),
        buttonOf('Réessayer', () => {
          open(token);
        }),
      );
    },
  );
};

const token = takeToken();
if (token === undefined) showHowTo();
else if (isWhole(token, 'draft')) open(token);
else {
  showHowTo(
    alertOf('Ce lien n’est pas entier : il a été coupé. Recopiez-le jusqu’au dernier caractère.'),
  );
}
