import '../convention/define.ts';
import {rememberedOf} from '../convention/form-history.ts';

/** What the first script of the page kept of its address. */
type Handed = {takeLinkToken?: () => string | undefined};

const WHOLE = /^dr_[\w-]{43}$/;

const say = (main: Element, message: string): void => {
  const alert = document.createElement('p');
  alert.className = 'alert';
  alert.setAttribute('role', 'alert');
  alert.textContent = message;
  alert.tabIndex = -1;
  main.querySelector('h1')?.after(alert);
  alert.focus();
};

const MISSING =
  'Ce brouillon n’existe plus\u00a0: il a été envoyé, effacé, ou il a plus de 30 jours.';
const ERASED = 'Le brouillon est effacé\u00a0: il n’en reste rien.';

/** Opens the draft whose link led here, in the place of what the page says without one. */
const open = (main: Element, token: string): void => {
  const content = main.querySelector('#sans-script') ?? document.createElement('div');
  const form = document.createElement('immersion-convention');
  form.draftLink = {token, url: `${location.origin}${location.pathname}#brouillon=${token}`};
  form.addEventListener('immersion-stepped', ({step, of}) => {
    document.title = `Étape ${step} sur ${of} – Demander une convention`;
  });
  form.addEventListener('immersion-draft', ({state}) => {
    if (state === 'opened') return;
    form.replaceWith(content);
    say(main, state === 'erased' ? ERASED : MISSING);
  });
  content.replaceWith(form);
};

const main = document.querySelector('main');
// Reloaded, the page has no more token in its address: its history remembers which draft it was.
const token = (globalThis as Handed).takeLinkToken?.() ?? rememberedOf('')?.draft?.token;
if (main && token !== undefined) {
  if (WHOLE.test(token)) open(main, token);
  else
    say(main, 'Ce lien n’est pas entier : il a été coupé. Recopiez-le jusqu’au dernier caractère.');
}
