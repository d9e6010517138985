import {isApiError, type Staff} from '@immersion-kit/sdk';
import {buttonOf} from '../button.ts';
import {paragraph} from '../dom.ts';
import {typed} from '../field.ts';
import {formOf} from '../form.ts';
import {alertOf, noticeOf, show} from '../screen.ts';
import {staffApi} from './clients.ts';

type Entered = (staff: Staff) => void;

const showCode = (email: string, entered: Entered): void => {
  const code = typed({
    name: 'code',
    label: 'Le code à six chiffres',
    hint: 'Par exemple : 042 917',
    kind: 'code',
    missing: 'Recopiez les six chiffres du message, par exemple 042 917.',
  });
  show(
    'Votre code de connexion',
    noticeOf(
      'known',
      `Si ${email} est l’adresse d’une personne de la structure, un code vient d’y partir. Il vaut dix minutes.`,
    ),
    formOf({
      fields: [code],
      action: 'Me connecter',
      submit: async ({code: digits = ''}) => {
        entered(await staffApi.staff.finishSignIn({email, code: digits}));
      },
      explain: ({code: reason, text}) =>
        reason === 'code_invalid' ? new Map([[code, text]]) : undefined,
    }),
    paragraph(
      'Rien n’arrive ? Regardez dans les courriers indésirables, vérifiez l’adresse, ou demandez à qui administre ce service si elle est inscrite.',
    ),
    buttonOf(
      'Recevoir un autre code, ou changer d’adresse',
      () => {
        showSignIn(entered, {email});
      },
      'plain',
    ),
  );
};

/** Asks for an address, then for the code received there; no password. */
export const showSignIn = (
  entered: Entered,
  {email = '', reason}: {readonly email?: string; readonly reason?: string} = {},
): void => {
  show(
    'Espace de la structure',
    reason !== undefined && alertOf(reason),
    paragraph(
      'Pour les conseillers et les valideurs des structures qui prescrivent des immersions. Connectez-vous avec votre adresse professionnelle : il n’y a pas de mot de passe.',
    ),
    formOf({
      fields: [
        typed({
          name: 'email',
          label: 'Votre adresse e-mail',
          hint: 'Celle que votre structure a inscrite. Par exemple : awa.konate@structure.fr',
          kind: 'email',
          autocomplete: 'email',
          value: email,
          missing: 'Écrivez votre adresse, par exemple awa.konate@structure.fr.',
        }),
      ],
      action: 'Recevoir un code de connexion',
      submit: async ({email: given = ''}) => {
        await staffApi.staff.startSignIn({email: given});
        showCode(given, entered);
      },
    }),
  );
};

/** Who is signed in already, or undefined. */
export const whoAmI = (): Promise<Staff | undefined> =>
  staffApi.staff.readMe().catch((error: unknown) => {
    if (isApiError(error) && error.status === 401) return undefined;
    throw error;
  });
