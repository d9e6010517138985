import type {Staff} from '@immersion-kit/sdk';
import {staffApi} from './agency/clients.ts';
import {type Filters, showList} from './agency/list.ts';
import {showOne} from './agency/one.ts';
import {showSignIn, whoAmI} from './agency/sign-in.ts';
import {buttonOf} from './button.ts';
import {failureOf} from './failure.ts';
import {alertOf, noticeOf, show} from './screen.ts';

// What is shown is kept in the history of this tab, never in the address: Back leads to the list.
type Shown = {readonly conventionId?: string; readonly filters?: Filters};

const TITLE = 'Espace de la structure';
const FIRST: Filters = {awaiting: 'agency', sort: 'waiting'};

let me: Staff | undefined;

const signedOut = (reason?: string): void => {
  me = undefined;
  history.replaceState(null, '');
  showSignIn(entered, reason === undefined ? {} : {reason});
};

const visit = (to: Shown, said?: string): Promise<void> => {
  history.pushState(to, '');
  return showShown(said);
};

const showWhat = (
  staff: Staff,
  {conventionId, filters = FIRST}: Shown,
  said: string | undefined,
): Promise<void> => {
  const open = (id: string): void => {
    void visit({conventionId: id, filters});
  };
  if (conventionId !== undefined) {
    const back = (done?: string): void => {
      void visit({filters}, done);
    };
    return showOne(staff, conventionId, {back, open, signedOut});
  }
  const signOut = async (): Promise<void> => {
    await staffApi.staff.signOut();
    signedOut();
  };
  const from = {open, list: (to: Filters) => visit({filters: to}), signOut};
  return showList(staff, filters, from, said === undefined ? undefined : noticeOf('done', said));
};

/** Shows what the history of the tab says; what goes wrong is said, with a way to try again. */
const showShown = async (said?: string): Promise<void> => {
  if (!me) {
    signedOut();
    return;
  }
  const shown = (history.state as Shown | null) ?? {};
  try {
    await showWhat(me, shown, said);
  } catch (error) {
    const {code, text} = failureOf(error);
    if (code === 'sign_in_required') {
      signedOut(text);
      return;
    }
    const again = buttonOf('Réessayer', () => {
      void showShown();
    });
    const toList = (): void => {
      void visit(shown.filters ? {filters: shown.filters} : {});
    };
    show(
      'La page ne s’affiche pas',
      alertOf(text),
      again,
      shown.conventionId !== undefined && buttonOf('Revenir à la liste', toList, 'plain'),
    );
  }
};

const entered = (staff: Staff): void => {
  me = staff;
  void showShown();
};

const start = (): void => {
  whoAmI().then(
    staff => {
      if (staff) entered(staff);
      else showSignIn(entered);
    },
    (error: unknown) => {
      show(TITLE, alertOf(failureOf(error).text), buttonOf('Réessayer', start));
    },
  );
};

addEventListener('popstate', () => {
  void showShown();
});
start();
