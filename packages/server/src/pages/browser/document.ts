import type {ConventionDocument} from '@immersion-kit/sdk';
import {isApiError} from '@immersion-kit/sdk';
import {element, factList, paragraph, section} from './dom.ts';
import {downloadButton, followParts, openButton} from './follow-parts.ts';
import {withInvitation} from './link-problem.ts';
import {takeToken} from './link.ts';
import {momentText} from './moments.ts';
import {noticeOf, show} from './screen.ts';
import {api, openVisit, type Read, readVisited, type Visit} from './visit.ts';

const WITHOUT = new Set(['document_unavailable', 'convention_cancelled']);

/** The document; undefined where there is none yet, or no more. */
const documentOf = ({conventionId, within}: Visit): Promise<ConventionDocument | undefined> =>
  within(options => api.documents.readDocument({conventionId}, options)).catch((error: unknown) => {
    if (isApiError(error) && WITHOUT.has(error.code)) return undefined;
    throw error;
  });

const showDocument = (visit: Visit, {reading}: Read, made: ConventionDocument): void => {
  show(
    'La convention signée',
    element('p', {class: 'lead'}, reading.title, '.'),
    section(
      'Le document',
      paragraph(`Validé le ${momentText(made.createdAt)}. Gardez-le pendant toute l’immersion.`),
      downloadButton(visit),
    ),
    section(
      'Le vérifier',
      paragraph(
        'Quiconque a ce document en main peut vérifier qu’il tient toujours, sans autre lien, avec le code qui y est imprimé\u00a0: ',
        element('strong', {}, made.verificationCode),
      ),
      paragraph(element('a', {href: made.verificationUrl}, 'Ouvrir la page de vérification')),
    ),
    section('L’essentiel', factList(reading.summary)),
    openButton('Suivre la convention', '/suivre', visit, 'quiet'),
  );
};

const whyNone = ({convention: {status}}: Read): string => {
  if (status === 'CANCELLED')
    return 'Cette convention a été annulée : son document n’a plus cours.';
  return status === 'ACCEPTED_BY_VALIDATOR'
    ? 'Le document de cette convention n’est plus disponible.'
    : 'Le document sera fait quand la convention sera validée. Voici où elle en est.';
};

withInvitation('La convention signée', takeToken(), async token => {
  const visit = await openVisit(token);
  const [read, made] = await Promise.all([readVisited(visit), documentOf(visit)]);
  if (made) {
    showDocument(visit, read, made);
    return;
  }
  show(
    read.reading.title,
    noticeOf('known', whyNone(read)),
    read.convention.commands.includes('sign') &&
      openButton('Lire et signer la convention', '/signer', visit),
    followParts(visit, read),
  );
});
