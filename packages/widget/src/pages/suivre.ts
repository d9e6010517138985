import '../convention/follow/define.ts';
import {NetworkError} from '@immersion-kit/sdk';
import {clientWithin} from '../signature/client-within.ts';
import {openVisit} from '../signature/visit.ts';
import {changingClient} from './link-client.ts';
import {showByLink} from './show-by-link.ts';

const TITLE = {fr: 'Modifier la convention', en: 'Change the agreement'} as const;

const follow = document.createElement('immersion-follow');
const {client, token = '', entitle} = showByLink(follow, changingClient);

/** The form is large: it comes when it is asked for. */
const formOf = async (conventionId: string): Promise<HTMLElement> => {
  const [visit] = await Promise.all([
    openVisit(client, token),
    import('../convention/modification/define.ts').catch(() => {
      throw new NetworkError('The form did not come');
    }),
  ]);
  const form = document.createElement('immersion-modification');
  form.client = clientWithin(client, visit);
  form.conventionId = conventionId;
  form.addEventListener('immersion-modified', () => {
    form.replaceWith(follow);
    entitle();
    void follow.refresh();
  });
  return form;
};

follow.addEventListener('immersion-modify', event => {
  event.preventDefault();
  formOf(event.conventionId).then(
    form => {
      follow.replaceWith(form);
      entitle(TITLE);
      scrollTo(0, 0);
    },
    (error: unknown) => {
      follow.fail(error);
    },
  );
});
