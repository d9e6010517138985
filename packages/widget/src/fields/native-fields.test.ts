import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LitElement, type TemplateResult} from 'lit';
import {all, find, text} from '../../test/page.ts';
import {checkField, type Field, radioField, selectField, textField} from './native-fields.ts';

class FieldHost extends LitElement {
  draw: () => TemplateResult = () => html``;
  readonly told: unknown[] = [];

  override render() {
    return this.draw();
  }

  /** A field that tells what it is told. */
  field<Value>(value: Value): Field<Value> {
    return {
      id: 'one',
      label: 'Métier <b>découvert</b>',
      value,
      errorPrefix: 'Erreur :',
      onInput: typed => {
        this.told.push(typed);
      },
      onChange: () => {
        this.told.push('left');
      },
    };
  }

  async show(draw: () => TemplateResult): Promise<void> {
    this.draw = draw;
    this.requestUpdate();
    await this.updateComplete;
  }
}
customElements.define('field-host', FieldHost);

const CHOICES = [
  {value: 'a', label: 'Un', detail: 'à 3 km'},
  {value: 'b', label: 'Deux'},
];
const TOLD = {hint: 'Par exemple : boulanger', error: 'Choisissez.'};

const described = (host: Element, selector: string): string[] =>
  (find(host, selector).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map(id => text(find(host, `#${id}`)));

describe('a field', () => {
  let host: FieldHost;
  beforeEach(async () => {
    host = await fixture<FieldHost>(html`<field-host></field-host>`);
  });

  type Said = {readonly hint?: string; readonly error?: string};
  const draws: Readonly<Record<string, (said: Said) => [() => TemplateResult, string]>> = {
    text: said => [() => textField({...host.field<string>(''), ...said}), '#one'],
    lines: said => [() => textField({...host.field<string>(''), ...said}, {rows: 3}), '#one'],
    choice: said => [() => radioField({...host.field<string>(''), ...said}, CHOICES), 'fieldset'],
    list: said => [() => selectField({...host.field<string>(''), ...said}, CHOICES), '#one'],
    box: said => [() => checkField({...host.field<boolean>(false), ...said}), '#one'],
  };

  for (const [name, drawn] of Object.entries(draws)) {
    it(`of ${name} reads its hint, then what is wrong, with a word before it`, async () => {
      const [draw, selector] = drawn(TOLD);
      await host.show(draw);
      expect(described(host, selector)).to.deep.equal([TOLD.hint, 'Erreur : Choisissez.']);
      expect(find(host, selector).getAttribute('aria-invalid')).to.equal('true');
      await expect(host).to.be.accessible();
    });

    it(`of ${name} says nothing when nothing is wrong, and its label is text`, async () => {
      const [draw, selector] = drawn({});
      await host.show(draw);
      expect(described(host, selector)).to.deep.equal([]);
      expect(find(host, selector).hasAttribute('aria-invalid')).to.equal(false);
      expect(text(find(host, 'label, legend'))).to.equal('Métier <b>découvert</b>');
      expect(all(host, 'b')).to.have.lengthOf(0);
      await expect(host).to.be.accessible();
    });
  }

  it('is required, unless it says that it is not', async () => {
    await host.show(() => textField(host.field<string>('')));
    expect(find(host, '#one').required).to.equal(true);
    await host.show(() => textField({...host.field<string>(''), optional: '(facultatif)'}));
    expect(find(host, '#one').required).to.equal(false);
    expect(text(find(host, 'label'))).to.contain('(facultatif)');
  });

  it('tells each key, and then that it was left', async () => {
    await host.show(() => textField(host.field<string>('')));
    find(host, '#one').focus();
    await sendKeys({type: 'ab'});
    find(host, '#one').blur();
    // What it holds is what it is given: nobody wrote it back.
    expect(host.told).to.deep.equal(['a', 'ab', 'left']);
    host.requestUpdate();
    await host.updateComplete;
    expect(find(host, '#one').value).to.equal('');
  });

  it('is of the kind, length and completion it is asked to be', async () => {
    const options = {type: 'email', autocomplete: 'section-person email', maxlength: 12} as const;
    await host.show(() => textField(host.field<string>('x'), options));
    const {type, autocomplete, maxLength, value} = find(host, '#one');
    expect([type, autocomplete, maxLength, value]).to.deep.equal([
      'email',
      'section-person email',
      12,
      'x',
    ]);
  });

  it('of choice tells the one that is chosen, by mouse and by arrows', async () => {
    await host.show(() => radioField(host.field<string>(''), CHOICES));
    expect(described(host, '#one')).to.deep.equal(['à 3 km']);
    find(host, '#one').click();
    find(host, '#one').focus();
    await sendKeys({press: 'ArrowDown'});
    expect(host.told).to.deep.equal(['a', 'left', 'b', 'left']);
    await host.show(() => radioField(host.field<string>('b'), CHOICES));
    expect(find(host, 'input:checked').value).to.equal('b');
  });

  it('of list shows what it holds, and tells what is chosen', async () => {
    await host.show(() => selectField(host.field<string>('b'), CHOICES));
    const list = find(host, '#one');
    expect(list.value).to.equal('b');
    list.value = 'a';
    list.dispatchEvent(new Event('change'));
    expect(host.told).to.deep.equal(['a', 'left']);
  });

  it('of a list follows what it is given later', async () => {
    await host.show(() => selectField(host.field<string>('a'), CHOICES));
    find(host, '#one').value = 'b';
    await host.show(() => selectField(host.field<string>('b'), CHOICES));
    await host.show(() => selectField(host.field<string>('a'), CHOICES));
    expect(find(host, '#one').value).to.equal('a');
  });

  it('to tick tells whether it is, and follows what it is given', async () => {
    await host.show(() => checkField(host.field<boolean>(false)));
    find(host, '#one').click();
    expect(host.told).to.deep.equal([true, 'left']);
    host.requestUpdate();
    await host.updateComplete;
    expect(find(host, '#one').checked).to.equal(false);
  });
});
