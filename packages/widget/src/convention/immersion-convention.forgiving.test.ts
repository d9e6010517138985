import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  advance,
  BENEFICIARY,
  forgetHistory,
  makeForm,
  stepOn,
  until,
  writeAt,
} from '../../test/convention-page.ts';
import {all, find, text} from '../../test/page.ts';
import './define.ts';

describe('what <immersion-convention> understands of what people type', () => {
  afterEach(forgetHistory);

  it('a town typed and left, as the first that it may mean', async () => {
    const element = await makeForm({agencyId: ''});
    find(element, '#agency-place').focus();
    await sendKeys({type: 'metz'});
    await sendKeys({press: 'Tab'});
    await until(() => all(element, '[name="field-agencyId"]').length > 0, 'agencies');
    expect(find(element, '#agency-place').value).to.match(/^Metz \(57\d{3}\)$/);
  });

  it('a job typed and left, in the same way, and nothing when it means nothing', async () => {
    const element = await makeForm();
    await advance(element, 'job');
    const job = find(element, '#field-immersionAppellation');
    for (const [typed, meant] of [
      ['boulang', /Boulang/],
      ['zzzz', /^zzzz$/],
    ] as const) {
      job.focus();
      job.select();
      await sendKeys({type: typed});
      await sendKeys({press: 'Tab'});
      await until(() => meant.test(job.value), `${typed} is ${job.value}`);
    }
  });

  it('a double click, as one press: the step that comes is not judged yet', async () => {
    const element = await makeForm();
    for (const detail of [1, 2]) {
      const press = new MouseEvent('click', {detail, bubbles: true, cancelable: true});
      find(element, 'form .button.primary').dispatchEvent(press);
      await until(() => stepOn(element) === 'person', 'went on');
    }
    await element.updateComplete;
    expect(all(element, '#summary')).to.deep.equal([]);
    expect(stepOn(element)).to.equal('person');
  });

  it('an e-mail with the space a phone put in it', async () => {
    const element = await makeForm();
    await advance(element, 'person');
    const path = `${BENEFICIARY}/email`;
    await writeAt(element, {[path]: ' nadia @exemple.fr '});
    const field = find(element, '#field-signatories-beneficiary-email');
    expect(field.value).to.equal('nadia@exemple.fr');
    expect(field.getAttribute('aria-invalid')).to.equal(null);
    expect(text(field.closest('.field'))).not.to.contain('Erreur');
  });
});
