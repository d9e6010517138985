import {askingButton} from './button.ts';
import {type Content, element, paragraph} from './dom.ts';
import {failureOf} from './failure.ts';
import {isWhole} from './link.ts';
import {alertOf, noticeOf, show} from './screen.ts';
import {api} from './visit.ts';

const NO_LINK =
  'Cette page s’ouvre par le lien personnel que vous avez reçu par e-mail ou par SMS. Retrouvez ' +
  'ce message, puis ouvrez son lien. Après un rechargement de la page, il faut l’ouvrir de nouveau.';

const CUT =
  'Ce lien n’est pas entier : il a été coupé. Ouvrez-le depuis le message que vous avez reçu, ou ' +
  'recopiez-le jusqu’au dernier caractère.';

const LOST =
  'Vous ne retrouvez pas le message ? Regardez dans les courriers indésirables, ou demandez à la ' +
  'structure qui vous accompagne de vous l’envoyer de nouveau.';

/** Says how to open the page, where there is no link, or only a part of one. */
const showWithoutLink = (title: string, token: string | undefined): void => {
  if (token === undefined) show(title, paragraph(NO_LINK), paragraph(LOST));
  else show('Lien incomplet', alertOf(CUT), paragraph(LOST));
};

const askAgain = (token: string): Content =>
  askingButton('Recevoir un nouveau lien', async () => {
    await api.signatures.renewInvitation({token});
    show(
      'Un nouveau lien',
      noticeOf(
        'done',
        'Si ce lien était bien le vôtre, un nouveau part vers l’adresse que nous connaissons. ' +
          'Il arrive en quelques minutes.',
      ),
      paragraph(
        'Rien n’arrive ? Regardez dans les courriers indésirables. Si votre adresse a été ' +
          'corrigée, le nouveau lien est dans le dernier message reçu à la bonne adresse.',
      ),
    );
  });

/** Says why a link does not open, and what to do: a new one, or another try. */
export const showOpeningFailure = (error: unknown, token: string, retry: () => void): void => {
  const failure = failureOf(error);
  if (failure.code === 'link_expired' || failure.code === 'link_invalid') {
    show(
      'Ce lien ne fonctionne plus',
      alertOf(failure.text),
      element(
        'section',
        {},
        paragraph('Un nouveau lien peut vous être envoyé, à l’adresse donnée dans la convention.'),
        askAgain(token),
      ),
    );
    return;
  }
  show(
    'La convention ne s’ouvre pas',
    alertOf(failure.text),
    askingButton('Réessayer', () => {
      retry();
      return Promise.resolve();
    }),
  );
};

/** Begins a page that opens by the link of a message. */
export const withInvitation = (
  title: string,
  token: string | undefined,
  begin: (token: string) => Promise<void>,
): void => {
  if (token === undefined || !isWhole(token, 'invitation')) {
    showWithoutLink(title, token);
    return;
  }
  const open = (): void => {
    begin(token).catch((error: unknown) => {
      showOpeningFailure(error, token, open);
    });
  };
  open();
};
