import {element, paragraph} from './dom.ts';
import {downloadPdf} from './download.ts';
import {askingButton, buttonOf} from './button.ts';
import {signaturesOf, timelineOf} from './progress.ts';
import {reminderButton} from './remind.ts';
import {api, type Read, type Visit} from './visit.ts';

const TUTOR = 'establishment-tutor';

/** Has the browser keep the signed PDF. */
export const downloadButton = ({conventionId, within}: Visit): HTMLElement =>
  askingButton('Télécharger la convention signée (PDF)', () =>
    within(async options => {
      // Says that the session is over, which a file would not.
      await api.documents.readDocument({conventionId}, options);
      await downloadPdf(conventionId, options.key);
    }),
  );

/** Opens another page by the same link; the token leaves that address at once. */
export const openButton = (
  text: string,
  path: '/signer' | '/suivre' | '/document',
  {token}: Visit,
  look: 'strong' | 'quiet' = 'strong',
): HTMLButtonElement =>
  buttonOf(
    text,
    () => {
      location.assign(`${path}#${token}`);
    },
    look,
  );

/** Where the convention stands and who is awaited, for one of its people. */
export const followParts = (visit: Visit, {convention, reading}: Read): HTMLElement[] => {
  const {conventionId, within, role} = visit;
  return [
    timelineOf(convention),
    signaturesOf(convention, reading, role, other => {
      if (role === TUTOR || other === role) return undefined;
      const name = reading.people.find(one => one.role === other)?.name ?? '';
      return reminderButton(name, () =>
        within(options => api.signatures.remindSignatory({conventionId, role: other}, options)),
      );
    }),
    element(
      'section',
      {},
      element('h2', {}, 'Une erreur, un empêchement ?'),
      paragraph(
        `Pour changer une date, un horaire ou une personne, adressez-vous à ${convention.agency.name} : la convention modifiée vous sera envoyée, à signer de nouveau.`,
      ),
    ),
  ];
};
