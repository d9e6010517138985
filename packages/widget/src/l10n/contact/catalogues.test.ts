import {describeCatalogues} from '../../../test/catalogue-rules.ts';
import {alertEn} from './alert-en.ts';
import {alertFr} from './alert-fr.ts';
import {contactEn} from './en.ts';
import {exchangeEn} from './exchange-en.ts';
import {exchangeFr} from './exchange-fr.ts';
import {contactFr} from './fr.ts';

const waits = {busy: [[undefined], ['3 min']], tooSoon: [[undefined], ['3 min']]};
const contact = {errors: [[1], [2]], ...waits};
const kept = /camille\.roux@exemple\.fr|hélène@|Jean-Noël|N’Guyen/g;

describeCatalogues('writing to a company', {
  fr: contactFr,
  en: contactEn,
  atLeast: 120,
  given: contact,
  kept,
});
describeCatalogues('an exchange', {
  fr: exchangeFr,
  en: exchangeEn,
  atLeast: 250,
  given: {
    ...waits,
    ...Object.fromEntries(
      Object.entries(contact).map(([name, given]) => [`contact.${name}`, given]),
    ),
  },
  kept,
});
describeCatalogues('an alert', {
  fr: alertFr,
  en: alertEn,
  atLeast: 45,
  given: {
    ...waits,
    about: [
      [undefined, 10, 'Metz'],
      ['Boulanger', 10, 'Metz'],
    ],
  },
  kept,
});
