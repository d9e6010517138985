import type {Failure} from '../failure.ts';
import {agreed, typed} from '../field.ts';
import {formOf} from '../form.ts';
import type {Content} from '../dom.ts';

const CODE = {
  name: 'code',
  label: 'Le code à six chiffres',
  hint: 'Il est dans le message que vous venez de recevoir. Par exemple : 042 917',
  kind: 'code',
  missing: 'Recopiez les six chiffres du message, par exemple 042 917.',
} as const;

const PROMISE = {
  name: 'promise',
  label: 'J’ai lu la convention et je m’engage à la respecter.',
  missing: 'Cochez cette case pour signer. Si vous n’êtes pas d’accord, ne signez pas.',
} as const;

const OF_THE_CODE: Readonly<Record<string, string>> = {
  code_wrong: 'Ce n’est pas le bon code. Recopiez les six chiffres du dernier message reçu.',
  code_expired: 'Ce code n’est plus valable. Demandez-en un autre avec le bouton ci-dessous.',
};

type CodeForm = {
  readonly sign: (code: string) => Promise<void>;
  /** Takes care of what concerns more than the code. */
  readonly handle: (failure: Failure) => boolean;
  /** How to have another code. */
  readonly beside: Content;
};

/** The act itself: the code received, a promise, and a button that says that it signs. */
export const codeForm = ({sign, handle, beside}: CodeForm): HTMLFormElement => {
  const code = typed(CODE);
  const form = formOf({
    fields: [code, agreed(PROMISE)],
    action: 'Signer la convention',
    submit: ({code: digits = ''}) => sign(digits),
    handle,
    explain: failure => {
      const text = OF_THE_CODE[failure.code];
      return text === undefined ? undefined : new Map([[code, text]]);
    },
    beside,
  });
  return form;
};
