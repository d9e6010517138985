import type {Page} from 'playwright-core';

/** What each field tells browsers it holds; the fields of other people than the one typing: off. */
const TOKENS: Readonly<Record<string, string>> = {
  'signatories-beneficiary-firstName': 'section-person given-name',
  'signatories-beneficiary-lastName': 'section-person family-name',
  'signatories-beneficiary-email': 'section-person email',
  'signatories-beneficiary-phone': 'section-person tel',
  'signatories-beneficiary-birthdate': 'bday-day',
  'signatories-beneficiary-birthdate-month': 'bday-month',
  'signatories-beneficiary-birthdate-year': 'bday-year',
};

/** What is wrong in the links between the parts of the form, and in what they say of themselves. */
export const wiringFindings = (page: Page): Promise<string[]> =>
  page.evaluate(tokens => {
    const found: string[] = [];
    const say = (text: string) => found.push(`wiring: ${text}`);
    const root = document.querySelector('immersion-convention')?.shadowRoot;
    if (!root) return ['wiring: no form'];
    const all = [...root.querySelectorAll<HTMLElement>('*')];
    const seen = all.filter(one => one.checkVisibility());
    const textOf = (one: Element | null) => (one?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');

    const ids = all.map(({id}) => id).filter(Boolean);
    ids.filter((id, index) => ids.indexOf(id) !== index).forEach(id => say(`two ids ${id}`));
    const LINKS = [
      'for',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-activedescendant',
    ];
    const described = new Map<string, HTMLElement[]>();
    for (const one of all) {
      for (const link of LINKS) {
        for (const id of (one.getAttribute(link) ?? '').split(/\s+/).filter(Boolean)) {
          if (!ids.includes(id)) say(`${link}="${id}" leads nowhere`);
          if (link === 'aria-describedby') described.set(id, [...(described.get(id) ?? []), one]);
        }
      }
    }

    for (const error of seen.filter(one => one.matches('p.error'))) {
      const text = textOf(error);
      if (!/^(Erreur|Error)\s?:/.test(text))
        say(`only a colour says that this is an error: ${text}`);
      const of = described.get(error.id) ?? [];
      if (of.length === 0) say(`an error is linked to no field: ${text}`);
      for (const one of of) {
        const fields = one.matches('fieldset:not([role])') ? one.querySelectorAll('input') : [one];
        const isMarked = [...fields].some(field => field.getAttribute('aria-invalid') === 'true');
        const isButton = one.matches('button, summary, .group');
        if (!isButton && !isMarked) say(`${one.id} is not said to be wrong: ${text}`);
      }
    }
    for (const hint of seen.filter(one => one.matches('.hint[id]'))) {
      if (!described.has(hint.id)) say(`a hint is linked to no field: ${hint.id}`);
    }

    for (const set of seen.filter(one => one.matches('fieldset'))) {
      if (textOf(set.querySelector(':scope > legend')) === '')
        say(`a group without a name: ${set.id}`);
    }
    const radios = seen.filter(one => one.matches('[type=radio]')) as HTMLInputElement[];
    for (const radio of radios) {
      const set = radio.closest('[role=radiogroup]');
      if (!set) say(`${radio.id} is in no group`);
      if (radio.name === '') say(`${radio.id} excludes no other answer`);
    }
    for (const field of seen.filter(one => one.matches('input, select, textarea'))) {
      const {id, labels, required, type} = field as HTMLInputElement;
      const tabindex = field.getAttribute('tabindex');
      if (tabindex !== null && Number(tabindex) > 0) say(`${id} changes the order of the keyboard`);
      const path = id.replace(/^field-/, '');
      const wanted = tokens[path] ?? 'off';
      const token = field.getAttribute('autocomplete');
      const isPerson = /(firstName|lastName|email|phone|birthdate)/i.test(path);
      if (isPerson && token !== wanted) say(`${id} is for "${wanted}", it says "${token ?? ''}"`);
      if (type === 'checkbox') continue;
      const label =
        type === 'radio' ? field.closest('fieldset')?.querySelector('legend') : labels?.[0];
      const isRequired = required || field.getAttribute('aria-required') === 'true';
      const isOptional = /\((facultatif|optional)\)$/.test(textOf(label ?? null));
      if (isRequired === isOptional)
        say(`${id} says ${isRequired ? 'required' : 'nothing'}, its label the contrary`);
    }
    if (!root.querySelector('[lang] #title')) say('the form does not say its language');
    return found;
  }, TOKENS);
