import '../agency/define.ts';
import {ownClient} from './own-client.ts';
import {offerLanguages} from './page-language.ts';

/** What the title of the page ends with, by language. */
const SITE = {fr: 'Immersion professionnelle', en: 'Work immersion'} as const;
const MODIFIED = {
  fr: 'La convention est modifiée\u00a0: chacun la reçoit, à signer de nouveau.',
  en: 'The agreement is changed: everybody receives it, to sign again.',
} as const;
/** In the history of the tab: the form is open. */
const MODIFYING = 'immersion-modifying';

/** A list needs more room than a text. */
const room = new CSSStyleSheet();
room.replaceSync('body>header,main,body>footer{max-width:76rem}');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];

const language = offerLanguages();
const client = ownClient(language);
const review = document.createElement('immersion-review');
review.client = client;
review.addEventListener('immersion-shown', ({title}) => {
  document.title = `${title} – ${SITE[language()]}`;
});

const stateOfTab = (): Readonly<Record<string, unknown>> =>
  (history.state as Record<string, unknown> | null) ?? {};

/** Shows the form of a convention in the place of the convention, until it is sent or left. */
const modify = async (asked: string): Promise<void> => {
  await import('../convention/modification/define.ts');
  const modification = document.createElement('immersion-modification');
  modification.client = client;
  modification.conventionId = asked;
  const close = (conventionId: string, done?: string): void => {
    removeEventListener('popstate', leave);
    modification.remove();
    review.hidden = false;
    room.disabled = false;
    const {[MODIFYING]: _, ...rest} = stateOfTab();
    history.replaceState(rest, '');
    void review.show(conventionId, done);
  };
  // Back goes from step to step of the form, then out of it.
  const leave = (): void => {
    if (stateOfTab()[MODIFYING] === undefined) close(asked);
  };
  modification.addEventListener('immersion-modified', ({conventionId, isModified}) => {
    close(conventionId, isModified ? MODIFIED[language()] : undefined);
  });
  addEventListener('popstate', leave);
  history.pushState({...stateOfTab(), [MODIFYING]: true}, '');
  review.hidden = true;
  room.disabled = true;
  review.after(modification);
};
review.addEventListener('immersion-modify', ({conventionId}) => void modify(conventionId));

document.querySelector('main')?.replaceChildren(review);
