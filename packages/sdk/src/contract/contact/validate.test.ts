import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {validateContact} from './validate.ts';

const contact = {
  siret: '13002526500013',
  appellationCode: '11573',
  contactMode: 'EMAIL',
  potentialBeneficiaryFirstName: 'Anaïs',
  potentialBeneficiaryLastName: 'Roth',
  potentialBeneficiaryEmail: 'anais.roth@courriel.example',
  potentialBeneficiaryPhone: '06 39 98 00 01',
  immersionObjective: "Découvrir un métier ou un secteur d'activité",
  datePreferences: 'Deux semaines en mars',
};

describe('a first contact, before it is sent', () => {
  test('may be sent when all is said', () => {
    assert.deepEqual(validateContact(contact), []);
    assert.deepEqual(validateContact({...contact, message: ''}), []);
  });

  test('one issue a field, in the contract’s words', () => {
    const found = validateContact({
      ...contact,
      potentialBeneficiaryFirstName: ' ',
      potentialBeneficiaryEmail: 'anaïs@courriel.example',
      potentialBeneficiaryPhone: '12',
      immersionObjective: undefined,
      message: '<b>Bonjour</b>',
    });
    assert.deepEqual(
      found.map(({pointer, code}) => [pointer, code]),
      [
        ['/potentialBeneficiaryFirstName', 'required'],
        ['/potentialBeneficiaryEmail', 'email_accent'],
        ['/potentialBeneficiaryPhone', 'phone_format'],
        ['/immersionObjective', 'required'],
        ['/message', 'text_html'],
      ],
    );
  });
});
