import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {BENEFICIARY, HOST, judge, type Line, table, TUTOR} from '../../../test/convention-table.ts';
import {fullRequest} from './fixtures.ts';

const text = (length: number): string => 'a'.repeat(length);

describe('10.1 presence and format', () => {
  table([['V1 nothing changed', {}, []]]);
  test('V1 with every optional field', () => {
    assert.deepEqual(judge({}, {base: fullRequest}), []);
  });

  table(
    [
      '/dateStart',
      '/dateEnd',
      '/siret',
      '/businessName',
      '/businessActivity',
      '/schedule',
      '/individualProtection',
      '/sanitaryPrevention',
      '/remoteWorkMode',
      '/immersionAddress',
      '/immersionObjective',
      '/immersionAppellation',
      '/immersionActivities',
      '/evaluationMeans',
      '/agencyId',
      '/internshipKind',
      '/signatories',
      BENEFICIARY,
      HOST,
      `${BENEFICIARY}/birthdate`,
      `${BENEFICIARY}/phone`,
      TUTOR,
      `${TUTOR}/job`,
      `${TUTOR}/phone`,
      `${TUTOR}/email`,
    ].map((field): Line => [`V2 without ${field}`, {[field]: undefined}, [`${field} required`]]),
  );
  table([
    // Upstream requires it; here the server writes it, and refuses it from anyone.
    [
      'V2 dateSubmission is the server’s',
      {'/dateSubmission': '2026-10-02'},
      ['/dateSubmission unknown_field'],
    ],
    [
      'V3 without the text on protections',
      {'/individualProtectionDescription': undefined},
      ['/individualProtectionDescription required'],
    ],
    [
      'V3 without the text on prevention',
      {'/sanitaryPreventionDescription': undefined},
      ['/sanitaryPreventionDescription required'],
    ],
    ['V3 without skills', {'/immersionSkills': undefined}, ['/immersionSkills required']],
    [
      'V4 the three empty, with the answer no (G7: a yes needs its text)',
      {
        '/individualProtection': false,
        '/individualProtectionDescription': '',
        '/sanitaryPreventionDescription': '',
        '/immersionSkills': '',
      },
      [],
    ],
    [
      'V4 G7 yes to protections without their text',
      {'/individualProtectionDescription': ' '},
      ['/individualProtectionDescription protection_description_required'],
    ],
    [
      'V4 G7 yes to prevention without its text',
      {'/sanitaryPrevention': true},
      ['/sanitaryPreventionDescription prevention_description_required'],
    ],
    ['V6 activities ""', {'/immersionActivities': ''}, ['/immersionActivities required']],
    ['V6 businessName ""', {'/businessName': ''}, ['/businessName required']],
    ['V6 agencyId ""', {'/agencyId': ''}, ['/agencyId id_format']],
    ['V6 first name ""', {[`${BENEFICIARY}/firstName`]: ''}, [`${BENEFICIARY}/firstName required`]],
    ['V7 activities of 2000', {'/immersionActivities': text(2000)}, []],
    [
      'V7 activities of 2001',
      {'/immersionActivities': text(2001)},
      ['/immersionActivities too_long'],
    ],
    [
      'V9 texts on protections and prevention of 255',
      {'/individualProtectionDescription': text(255), '/sanitaryPreventionDescription': text(255)},
      [],
    ],
    [
      'V9 texts on protections and prevention of 256',
      {'/individualProtectionDescription': text(256), '/sanitaryPreventionDescription': text(256)},
      ['/individualProtectionDescription too_long', '/sanitaryPreventionDescription too_long'],
    ],
    ['V10 workConditions of 6000', {'/workConditions': text(6000)}, []],
    ['V10 workConditions of 6001', {'/workConditions': text(6001)}, ['/workConditions too_long']],
    [
      'V10 statusJustification is not part of a request',
      {'/statusJustification': 'a'},
      ['/statusJustification unknown_field'],
    ],
    ['V11 businessAdvantages of 3000', {'/businessAdvantages': text(3000)}, []],
    [
      'V11 businessAdvantages of 3001',
      {'/businessAdvantages': text(3001)},
      ['/businessAdvantages too_long'],
    ],
    [
      'V13 financialHelp of 1800, emergencyContact of 1024',
      {
        [`${BENEFICIARY}/financialHelp`]: text(1800),
        [`${BENEFICIARY}/emergencyContact`]: text(1024),
      },
      [],
    ],
    [
      'V13 financialHelp of 1801, emergencyContact of 1025',
      {
        [`${BENEFICIARY}/financialHelp`]: text(1801),
        [`${BENEFICIARY}/emergencyContact`]: text(1025),
      },
      [`${BENEFICIARY}/financialHelp too_long`, `${BENEFICIARY}/emergencyContact too_long`],
    ],
    [
      'V14 a tag in the activities',
      {'/immersionActivities': 'Lire <b>tout</b>'},
      ['/immersionActivities text_html'],
    ],
    ['V15 "a < b et c > d" in the activities', {'/immersionActivities': 'a < b et c > d'}, []],
    ['V16 agencyId "  "', {'/agencyId': '  '}, ['/agencyId id_format']],
    ['V16 agencyId "abc"', {'/agencyId': 'abc'}, ['/agencyId id_format']],
    [
      'V16 the convention’s own id is the server’s',
      {'/id': '01a207a2-3280-7900-be7c-70a81efadab1'},
      ['/id unknown_field'],
    ],
    ['V17 SIRET of 13 digits', {'/siret': '0000000010000'}, ['/siret siret_format']],
    ['V17 SIRET with spaces', {'/siret': ' 000 000 001 00008 '}, []],
    [
      'V17 SIRET mistyped (upstream lets it pass)',
      {'/siret': '00000000100009'},
      ['/siret siret_checksum'],
    ],
    [
      'V19 unknown objective',
      {'/immersionObjective': 'have-fun'},
      ['/immersionObjective value_not_allowed'],
    ],
    ['V21 employees range "10-19"', {'/establishmentNumberEmployeesRange': '10-19'}, []],
    ['V21 employees range ""', {'/establishmentNumberEmployeesRange': ''}, []],
    [
      'V21 employees range "9"',
      {'/establishmentNumberEmployeesRange': '9'},
      ['/establishmentNumberEmployeesRange value_not_allowed'],
    ],
    ['V23 tutor job ""', {[`${TUTOR}/job`]: ''}, [`${TUTOR}/job required`]],
    [
      'V24 address without postcode',
      {'/immersionAddress': '12 rue des Clercs, Metz'},
      ['/immersionAddress address_postcode'],
    ],
    [
      'V24 six digits are no postcode',
      {'/immersionAddress': 'BP 570001 Metz'},
      ['/immersionAddress address_postcode'],
    ],
    [
      'V24 overseas, by either code',
      {'/immersionAddress': '1 rue de Paris, Saint-Denis', '/immersionCountry': 'RE'},
      ['/immersionAddress address_postcode'],
    ],
    // Upstream guesses the country from the last word; here it is a field of its own (G16).
    [
      'V26 Czech address',
      {'/immersionAddress': 'Na Příkopě 9, Praha, République tchèque', '/immersionCountry': 'CZ'},
      [],
    ],
    [
      'V26 a country that does not exist',
      {'/immersionCountry': 'XX'},
      ['/immersionCountry country_code_format'],
    ],
  ]);
});
