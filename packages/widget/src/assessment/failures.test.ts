import {addDays} from '@immersion-kit/sdk/contract';
import {createClient} from '@immersion-kit/sdk';
import {expect} from '@open-wc/testing';
import {bypass, delay, http, HttpResponse} from 'msw';
import {expectAccessible} from '../../test/accessible.ts';
import {
  assessmentCode,
  type Immersion,
  makeImmersion,
  readElsewhere,
  TODAY,
  WENT_WELL,
  writeElsewhere,
} from '../../test/assessment-page.ts';
import {byParty, endSessions, expireLinks, ownClient} from '../../test/first-party-page.ts';
import {focusedText, openAs, pageText, press, says, until, write} from '../../test/linked-page.ts';
import {all, find, focusedId, text} from '../../test/page.ts';
import './define.ts';
import type {ImmersionAssessmentElement} from './immersion-assessment.ts';
import {mocking} from '../../test/mocking.ts';

type Element = ImmersionAssessmentElement;

const TAG = 'immersion-assessment';
const SENT = 'Merci, le bilan est envoyé';
/** Less than people would wait for an answer that never comes. */
const WAIT_MS = 2500;

/** Only what is never answered is waited for so little: a busy machine may take as long. */
const clientFor = (failure: string) => {
  const brief = failure === 'slow' ? {timeout: WAIT_MS} : {};
  return createClient({baseUrl: location.origin, retries: 0, ...brief});
};

const problem = (status: number, code: string, errors?: readonly object[]) =>
  HttpResponse.json({type: 'about:blank', title: code, status, code, errors}, {status});

const FAILURES = {
  offline: [() => HttpResponse.error(), 'La connexion ne passe pas.'],
  slow: [() => delay('infinite'), 'La réponse tarde trop.'],
  broken: [() => problem(500, 'internal_error'), 'Une erreur s’est produite de notre côté.'],
  garbled: [() => new HttpResponse('<html>', {status: 502}), 'Le service a mal répondu.'],
} as const;

const worker = mocking();
let keys: (string | null)[] = [];

worker.events.on('request:start', ({request}) => {
  const isOurs = request.method === 'POST' && request.url.endsWith('/assessment');
  if (isOurs) keys.push(request.headers.get('idempotency-key'));
});
beforeEach(() => {
  keys = [];
});

const check = async (element: Element, name: string, value: string): Promise<void> => {
  find(element, `[name=${name}][value=${value}]`).click();
  await element.updateComplete;
};

/** A form with all it needs. */
const filled = async (made: Immersion, client = ownClient()): Promise<Element> => {
  const element = await openAs(TAG, made, 'establishment-tutor', {client});
  await check(element, 'assessment-status', 'COMPLETED');
  await check(element, 'assessment-endedWithAJob', 'no');
  await write(element, 'assessment-establishmentFeedback', 'Bien, du début à la fin.');
  await write(element, 'assessment-establishmentAdvices', 'Continuer.');
  return element;
};

const typedIn = (element: Element): string[] => [
  find(element, '[name=assessment-status]:checked').value,
  find(element, '#assessment-establishmentFeedback').value,
  find(element, '#assessment-establishmentAdvices').value,
];
const TYPED = ['COMPLETED', 'Bien, du début à la fin.', 'Continuer.'];

describe('an assessment that does not leave', () => {
  for (const [name, [answer, words]] of Object.entries(FAILURES)) {
    it(`${name}: says it where it was sent, loses nothing, and leaves as the same one`, async () => {
      const made = await makeImmersion();
      const element = await filled(made, clientFor(name));
      worker.use(http.post('*/assessment', answer));
      await press(element, 'Envoyer le bilan');
      await until(() => focusedId(element) === 'sending-failure', 'said it');
      expect(focusedText(element)).to.contain(words);
      expect(typedIn(element)).to.deep.equal(TYPED);
      await expectAccessible(element);
      worker.resetHandlers();
      await press(element, 'Envoyer le bilan');
      await says(element, SENT);
      expect(keys).to.have.lengthOf(2);
      expect(new Set(keys).size).to.equal(1);
      expect((await readElsewhere(made)).establishmentAdvices).to.equal('Continuer.');
    });
  }

  it('is written once when its answer was lost', async () => {
    const made = await makeImmersion();
    const element = await filled(made);
    worker.use(
      http.post(
        '*/assessment',
        async ({request}) => {
          await fetch(bypass(request));
          return HttpResponse.error();
        },
        {once: true},
      ),
    );
    await press(element, 'Envoyer le bilan');
    await until(() => focusedId(element) === 'sending-failure', 'said it');
    expect((await readElsewhere(made)).establishmentAdvices).to.equal('Continuer.');
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
  });

  it('is sent once, however often it is pressed', async () => {
    const element = await filled(await makeImmersion());
    for (const _ of [1, 2, 3]) find(element, 'form .button.primary').click();
    await says(element, SENT);
    expect(keys).to.have.lengthOf(1);
  });

  it('leaves even when half an hour was spent on it', async () => {
    const made = await makeImmersion();
    const element = await filled(made);
    await endSessions(made);
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
  });

  it('may be copied when its link has closed meanwhile', async () => {
    const made = await makeImmersion();
    const element = await filled(made);
    await endSessions(made);
    await expireLinks(made);
    await press(element, 'Envoyer le bilan');
    await says(element, 'Ce lien ne fonctionne plus');
    expect(text(find(element, '#unsent'))).to.contain('Bien, du début à la fin.');
    await expectAccessible(element);
  });

  it('written elsewhere meanwhile, shows that one, and keeps what was typed to be copied', async () => {
    const made = await makeImmersion();
    const element = await filled(made);
    await writeElsewhere(made);
    await press(element, 'Envoyer le bilan');
    await says(element, 'Un bilan vient d’être écrit pour cette immersion. Le voici.');
    await until(() => /^Un bilan vient/.test(focusedText(element)), 'brought the reader to it');
    expect(pageText(element)).to.contain(WENT_WELL.establishmentFeedback);
    expect(text(find(element, '#unsent'))).to.contain('Bien, du début à la fin.');
    expect(all(element, 'form')).to.have.lengthOf(0);
    await expectAccessible(element);
  });
});

describe('what the server refuses of an assessment', () => {
  it('comes back to its field: the last day has not come, whatever this clock says', async () => {
    const made = await makeImmersion({since: -1});
    const element = await openAs(TAG, made, 'establishment-tutor');
    element.now = () => new Date(`${addDays(TODAY, 3)}T12:00:00Z`);
    await element.updateComplete;
    await check(element, 'assessment-status', 'COMPLETED');
    await check(element, 'assessment-endedWithAJob', 'no');
    await write(element, 'assessment-establishmentFeedback', 'Bien, du début à la fin.');
    await write(element, 'assessment-establishmentAdvices', 'Continuer.');
    await press(element, 'Envoyer le bilan');
    await until(() => focusedId(element) === 'summary', 'went to the summary');
    expect(text(find(element, '#assessment-status-error'))).to.match(
      /^Erreur : L’immersion n’est pas finie : dites-le le dernier jour/,
    );
    expect(typedIn(element)).to.deep.equal(TYPED);
    await expectAccessible(element);
  });

  it('comes back to each of the fields it names, in the order of the screen', async () => {
    const element = await filled(await makeImmersion());
    const refusal = (pointer: string, code: string) => ({pointer, code, message: `non ${code}`});
    worker.use(
      http.post('*/assessment', () =>
        problem(422, 'assessment_invalid', [
          refusal('/assessment/establishmentAdvices', 'text_nir'),
          refusal('/assessment/behaviours/teamwork', 'value_not_allowed'),
          refusal('/assessment/skills', 'code_of_tomorrow'),
        ]),
      ),
    );
    await press(element, 'Envoyer le bilan');
    await until(() => focusedId(element) === 'summary', 'went to the summary');
    expect(all(element, '#summary li').map(text)).to.have.lengthOf(3);
    expect(text(find(element, '#assessment-skills-error'))).to.equal(
      'Erreur : non code_of_tomorrow',
    );
    expect(text(find(element, '#assessment-establishmentAdvices-error'))).to.contain(
      'numéro de sécurité sociale',
    );
    await expectAccessible(element);
    all(element, '#summary .link')[1]?.click();
    await until(() => focusedId(element) === 'assessment-behaviours-teamwork', 'led there');
  });

  it('is not said again of what has been changed since', async () => {
    const element = await filled(await makeImmersion());
    const errors = [{pointer: '/assessment/skills', code: 'text_html', message: 'non'}];
    worker.use(http.post('*/assessment', () => problem(422, 'assessment_invalid', errors)));
    await press(element, 'Envoyer le bilan');
    await until(() => all(element, '#assessment-skills-error').length > 0, 'said it');
    await write(element, 'assessment-skills', 'Tailler.');
    expect(all(element, '#assessment-skills-error, #summary')).to.deep.equal([]);
    worker.resetHandlers();
    await press(element, 'Envoyer le bilan');
    await says(element, SENT);
    expect(new Set(keys).size).to.equal(2);
  });
});

describe('a signature of the assessment that does not leave', () => {
  const signing = async (client = ownClient()) => {
    const made = await makeImmersion();
    await writeElsewhere(made);
    const element = await openAs(TAG, made, 'beneficiary', {client});
    await check(element, 'agrees', 'no');
    await write(element, 'comment', 'Une heure de plus.');
    return {made, element};
  };

  for (const [name, [answer, words]] of Object.entries(FAILURES)) {
    it(`${name}: loses neither the answer, nor the words, nor the code`, async () => {
      const {made, element} = await signing(clientFor(name));
      worker.use(http.post('*/assessment/code', answer));
      await press(element, 'Recevoir mon code');
      await until(() => focusedId(element) === 'code-failure', 'said it of the code');
      expect(focusedText(element)).to.contain(words);
      worker.resetHandlers();
      await press(element, 'Recevoir mon code');
      await until(() => focusedId(element) === 'code', 'asked the code');
      const code = await assessmentCode(made);
      await write(element, 'code', code);
      find(element, '#promise').click();
      worker.use(http.post('*/assessment/sign', answer));
      await press(element, 'Signer le bilan');
      await until(() => focusedId(element) === 'signing-failure', 'said it of the signature');
      expect(focusedText(element)).to.contain(words);
      expect([
        find(element, '[name=agrees]:checked').value,
        find(element, '#comment').value,
        find(element, '#code').value,
      ]).to.deep.equal(['no', 'Une heure de plus.', code]);
      await expectAccessible(element);
      worker.resetHandlers();
      await press(element, 'Signer le bilan');
      await says(element, 'Merci, vous avez signé le bilan');
    }).timeout(40_000);
  }

  it('signed elsewhere meanwhile, shows it signed', async () => {
    const {made, element} = await signing();
    const {documentHash} = await readElsewhere(made);
    const input = {
      conventionId: made.id,
      documentHash,
      code: await assessmentCode(made),
      agrees: true,
    };
    await byParty({conventionId: made.id, role: 'beneficiary', method: 'signAssessment', input});
    await press(element, 'Recevoir mon code');
    await says(element, 'Vous avez signé ce bilan');
    expect(all(element, '.alert')).to.have.lengthOf(0);
  });

  it('does not leave once the answer is changed for one that lacks its words', async () => {
    let signatures = 0;
    worker.use(
      http.post('*/assessment/sign', () => {
        signatures += 1;
        return undefined;
      }),
    );
    const {made, element} = await signing();
    await check(element, 'agrees', 'yes');
    await press(element, 'Recevoir mon code');
    await until(() => focusedId(element) === 'code', 'asked the code');
    await write(element, 'code', await assessmentCode(made));
    find(element, '#promise').click();
    await check(element, 'agrees', 'no');
    await write(element, 'comment', ' ');
    await press(element, 'Signer le bilan');
    await until(() => focusedId(element) === 'comment', 'asked why');
    expect(text(find(element, '#comment-error'))).to.match(/^Erreur : Dites pourquoi/);
    expect(signatures).to.equal(0);
    await write(element, 'comment', 'Une heure de plus.');
    await press(element, 'Signer le bilan');
    await says(element, 'Merci, vous avez signé le bilan');
    expect(signatures).to.equal(1);
  });

  it('says beside the words what the server says of them', async () => {
    const {made, element} = await signing();
    await press(element, 'Recevoir mon code');
    await until(() => focusedId(element) === 'code', 'asked the code');
    await write(element, 'comment', '<b>Une heure</b>');
    await write(element, 'code', await assessmentCode(made));
    find(element, '#promise').click();
    await press(element, 'Signer le bilan');
    await until(() => focusedId(element) === 'comment', 'went to the words');
    expect(text(find(element, '#comment-error'))).to.contain('code HTML');
    await expectAccessible(element);
  });
});

describe('around the assessment, when the service does not answer well', () => {
  it('the page that does not open says so, and is tried again', async () => {
    const made = await makeImmersion();
    await writeElsewhere(made);
    worker.use(http.get('*/assessment', () => HttpResponse.error(), {once: true}));
    const element = await openAs(TAG, made, 'beneficiary');
    expect(text(find(element, '#title'))).to.equal('Le bilan ne s’ouvre pas');
    expect(all(element, '#unsent')).to.have.lengthOf(0);
    await expectAccessible(element);
    await press(element, 'Réessayer');
    await says(element, WENT_WELL.establishmentFeedback);
  });

  it('whom to call is at the bottom of the message when it cannot be read', async () => {
    const made = await makeImmersion();
    await writeElsewhere(made, {status: 'DID_NOT_SHOW', noShowCause: 'unknown'});
    worker.use(http.get('*/api/agencies/*', () => problem(500, 'internal_error')));
    const element = await openAs(TAG, made, 'beneficiary');
    expect(pageText(element)).to.contain('au bas du message que vous avez reçu');
  });

  it('whom to call may be called, and written to', async () => {
    const made = await makeImmersion();
    await writeElsewhere(made, {status: 'DID_NOT_SHOW', noShowCause: 'unknown'});
    worker.use(
      http.get('*/api/agencies/*', async ({request}) => {
        const agency = (await (await fetch(bypass(request))).json()) as object;
        const reached = {phone: '+33387000000', contactEmail: 'val@structure.example'};
        return HttpResponse.json({...agency, ...reached});
      }),
    );
    const element = await openAs(TAG, made, 'beneficiary');
    expect(all(element, '.attention a').map(one => one.getAttribute('href'))).to.deep.equal([
      'tel:+33387000000',
      'mailto:val@structure.example',
    ]);
    await expectAccessible(element);
  });

  it('a reminder that does not leave says so where it was asked', async () => {
    worker.use(http.post('*/assessment/remind', () => HttpResponse.error()));
    const element = await openAs(TAG, await makeImmersion(), 'beneficiary');
    await press(element, 'Relancer Björn Lefèvre');
    await until(() => focusedId(element) === 'remind-establishment-tutor-alert', 'said it');
    expect(focusedText(element)).to.contain('La connexion ne passe pas.');
    await expectAccessible(element);
  });

  it('a file that does not come says so; it comes with the session’s key, under its name', async () => {
    const made = await makeImmersion();
    await writeElsewhere(made);
    const element = await openAs(TAG, made, 'establishment-tutor');
    worker.use(http.get('*/assessment.pdf', () => new HttpResponse('<html>', {status: 502})));
    await press(element, 'Télécharger le bilan (PDF)');
    await until(() => focusedId(element) === 'download-failure', 'said it');
    expect(focusedText(element)).to.contain('Le service a mal répondu.');
    await expectAccessible(element);
    const given: (string | null)[] = [];
    worker.resetHandlers();
    worker.use(
      http.get('*/assessment.pdf', ({request}) => {
        given.push(request.headers.get('authorization'));
        return undefined;
      }),
    );
    const kept: {readonly name: string; readonly text: Promise<string>}[] = [];
    const keep = (event: Event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      const {download: name, href} = event.target;
      kept.push({name, text: fetch(href).then(answer => answer.text())});
    };
    document.addEventListener('click', keep);
    await press(element, 'Télécharger le bilan (PDF)');
    await until(() => kept.length > 0, 'kept it');
    document.removeEventListener('click', keep);
    expect(kept.map(({name}) => name)).to.deep.equal([`bilan-${made.id}.pdf`]);
    expect(await kept[0]?.text).to.match(/^%PDF-/);
    expect(given[0]).to.match(/^Bearer /);
    expect(all(element, '#download-failure')).to.have.lengthOf(0);
  });
});
