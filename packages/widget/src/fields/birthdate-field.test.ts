import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {find, text} from '../../test/page.ts';
import {birthdateField, readPasted, settleDate, splitParts} from './birthdate-field.ts';

class BirthdateHost extends LitElement {
  value = '';
  error = '';
  left = 0;

  override render() {
    return birthdateField(
      {
        id: 'born',
        label: 'Date de naissance',
        hint: 'Par exemple : 3 10 2004',
        value: this.value,
        error: this.error,
        errorPrefix: 'Erreur :',
        onInput: value => {
          this.value = value;
          this.requestUpdate();
        },
        onChange: () => this.left++,
      },
      {day: 'Jour', month: 'Mois', year: 'Année'},
      true,
    );
  }
}
customElements.define('birthdate-host', BirthdateHost);

const make = () => fixture<BirthdateHost>(html`<birthdate-host></birthdate-host>`);
const shown = (host: Element): string[] =>
  ['#born', '#born-month', '#born-year'].map(id => find(host, id).value);

describe('the text of a birthdate', () => {
  for (const [typed, settled] of [
    ['2004-10-3', '2004-10-03'],
    ['2004-1-3', '2004-01-03'],
    ['2004-10-', '2004-10-'],
    ['--3', '--03'],
    ['', ''],
  ] as const) {
    it(`« ${typed} » is settled as « ${settled} »`, () => {
      expect(settleDate(typed)).to.equal(settled);
    });
  }

  for (const [pasted, read] of [
    ['03/10/2004', '2004-10-03'],
    [' 3.10.2004 ', '2004-10-03'],
    ['3-10-2004', '2004-10-03'],
    ['3 10 2004', '2004-10-03'],
    ['2004-10-03', '2004-10-03'],
    ['03/10/04', undefined],
    ['3', undefined],
    ['octobre', undefined],
  ] as const) {
    it(`« ${pasted} » pasted is ${read ?? 'left as it is'}`, () => {
      expect(readPasted(pasted)).to.equal(read);
    });
  }

  it('has three parts, whatever is missing', () => {
    expect(splitParts('2004--03')).to.deep.equal({day: '03', month: '', year: '2004'});
    expect(splitParts('')).to.deep.equal({day: '', month: '', year: ''});
  });
});

describe('the fields of a birthdate', () => {
  it('are typed one after the other, and judged when the three are left', async () => {
    const host = await make();
    find(host, '#born').focus();
    await sendKeys({type: '3'});
    await sendKeys({press: 'Tab'});
    expect([host.left, shown(host)]).to.deep.equal([0, ['03', '', '']]);
    await sendKeys({type: '10'});
    await sendKeys({press: 'Tab'});
    expect(host.left).to.equal(0);
    await sendKeys({type: '2004'});
    await sendKeys({press: 'Tab'});
    expect(host.value).to.equal('2004-10-03');
    expect(host.left).to.be.greaterThan(0);
  });

  it('are judged when they are left unfinished', async () => {
    const host = await make();
    find(host, '#born').focus();
    await sendKeys({type: '3'});
    find(host, '#born').blur();
    expect([host.left, host.value]).to.deep.equal([1, '--03']);
  });

  it('take a date pasted whole in any of them', async () => {
    for (const id of ['#born', '#born-month', '#born-year']) {
      const host = await make();
      const field = find(host, id);
      field.value = '03/10/2004';
      field.dispatchEvent(new Event('input', {bubbles: true}));
      await host.updateComplete;
      expect(shown(host)).to.deep.equal(['03', '10', '2004']);
    }
  });

  it('take what a program writes in all of them at once', async () => {
    const host = await make();
    for (const [id, value] of [
      ['#born', '3'],
      ['#born-month', '1'],
      ['#born-year', '2004'],
    ] as const) {
      find(host, id).value = value;
      for (const name of ['input', 'change']) {
        find(host, id).dispatchEvent(new Event(name, {bubbles: true}));
      }
    }
    await host.updateComplete;
    expect([host.value, shown(host)]).to.deep.equal(['2004-01-03', ['03', '01', '2004']]);
  });

  it('keep what is not a number, for the rules to say', async () => {
    const host = await make();
    find(host, '#born-month').focus();
    await sendKeys({type: 'oct'});
    expect([host.value, shown(host)]).to.deep.equal(['-oct-', ['', 'oct', '']]);
  });

  it('are one question, each part of it named, with autofill and what is wrong', async () => {
    const host = await make();
    host.error = 'Cette date n’existe pas.';
    host.requestUpdate();
    await host.updateComplete;
    const group = find(host, 'fieldset');
    const ids = (group.getAttribute('aria-describedby') ?? '').split(' ');
    expect(ids.map(id => text(find(host, `#${id}`)))).to.deep.equal([
      'Par exemple : 3 10 2004',
      'Erreur : Cette date n’existe pas.',
    ]);
    const inputs = [...group.querySelectorAll('input')];
    expect(inputs.map(input => input.autocomplete)).to.deep.equal([
      'bday-day',
      'bday-month',
      'bday-year',
    ]);
    expect(inputs.map(input => text(input.labels?.[0]))).to.deep.equal(['Jour', 'Mois', 'Année']);
    expect(inputs.every(input => input.getAttribute('aria-invalid') === 'true')).to.equal(true);
    await expect(host).to.be.accessible();
  });
});
