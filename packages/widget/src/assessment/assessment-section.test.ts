import {expect} from '@open-wc/testing';
import type {Role} from '@immersion-kit/sdk/contract';
import {expectAccessible} from '../../test/accessible.ts';
import {
  assessmentCode,
  type Immersion,
  makeImmersion,
  readElsewhere,
  writeElsewhere,
} from '../../test/assessment-page.ts';
import {byParty, makeConvention} from '../../test/first-party-page.ts';
import {openAs, press} from '../../test/linked-page.ts';
import {all, find, text} from '../../test/page.ts';
import '../convention/follow/define.ts';
import '../document/define.ts';

const FOLLOW = 'immersion-follow';
const TUTOR = 'establishment-tutor';

const sectionFor = async (made: Immersion, role: Role): Promise<string> =>
  text(find(await openAs(FOLLOW, made, role), '#assessment'));

describe('the assessment, on the other pages of the link', () => {
  it('is not there before its time', async () => {
    const toCome = await makeConvention({stage: 'validated'});
    const early = await makeImmersion({since: -1});
    for (const [made, role] of [
      [toCome, TUTOR],
      [early, 'beneficiary'],
    ] as const) {
      expect(all(await openAs(FOLLOW, made, role), '#assessment')).to.have.lengthOf(0);
    }
  });

  it('lets the tutor say that it stopped early', async () => {
    expect(await sectionFor(await makeImmersion({since: -1}), TUTOR)).to.match(
      /s’est arrêtée plus tôt, .* Dites-le ici\. Faire le bilan$/,
    );
  });

  it('from the last day on, says who is awaited, and leads there', async () => {
    const made = await makeImmersion({since: 0});
    expect(await sectionFor(made, TUTOR)).to.match(/^Le bilan Comment s’est .* Faire le bilan$/);
    const element = await openAs(FOLLOW, made, 'beneficiary');
    expect(text(find(element, '#assessment'))).to.contain('Il est demandé à Björn Lefèvre');
    await expectAccessible(element);
    const asked: string[] = [];
    element.addEventListener('immersion-go', ({page}) => asked.push(page));
    await press(element, 'Voir le bilan');
    expect(asked).to.deep.equal(['bilan']);
  });

  it('says who has to sign it, then that it is signed', async () => {
    const made = await makeImmersion();
    await writeElsewhere(made);
    expect(await sectionFor(made, 'beneficiary')).to.match(
      /d’accord ou non\. Lire et signer le bilan$/,
    );
    expect(await sectionFor(made, TUTOR)).to.match(/Anaïs Delattre-\w+ ne l’a pas encore signé/);
    const {documentHash} = await readElsewhere(made);
    const code = await assessmentCode(made);
    const input = {conventionId: made.id, documentHash, code, agrees: true};
    await byParty({conventionId: made.id, role: 'beneficiary', method: 'signAssessment', input});
    expect(await sectionFor(made, 'beneficiary')).to.contain('Il est écrit, et signé depuis le');
  });

  it('says that nobody came', async () => {
    const made = await makeImmersion();
    await writeElsewhere(made, {status: 'DID_NOT_SHOW', noShowCause: 'both'});
    expect(await sectionFor(made, 'beneficiary')).to.contain('la personne n’est pas venue');
  });

  it('is on the page of the document too, in its language', async () => {
    const made = await makeImmersion();
    const element = await openAs('immersion-document', made, 'beneficiary', {lang: 'en'});
    expect(text(find(element, '#assessment'))).to.contain('It is asked of Björn Lefèvre');
    await expectAccessible(element);
  });
});
