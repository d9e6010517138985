import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  BENEFICIARY,
  EMPLOYED,
  EMPLOYER,
  HOST,
  judge,
  type Line,
  period,
  REPRESENTATIVE,
  REPRESENTED,
  table,
  TUTOR,
} from '../../../test/convention-table.ts';

describe('10.5 people', () => {
  table([
    [
      'V83 tutor e-mail = beneficiary’s',
      {[`${TUTOR}/email`]: 'anais@personne.example'},
      [`${TUTOR}/email email_tutor`],
    ],
    [
      'V85 legal representative e-mail = beneficiary’s',
      {...REPRESENTED, [`${REPRESENTATIVE}/email`]: 'anais@personne.example'},
      [`${BENEFICIARY}/email email_duplicate`, `${REPRESENTATIVE}/email email_duplicate`],
    ],
    [
      'V87 employer e-mail = the host’s',
      {...EMPLOYED, [`${EMPLOYER}/email`]: 'direction@vergers.example'},
      [
        `${HOST}/email email_duplicate`,
        `${EMPLOYER}/email email_duplicate`,
        `${TUTOR}/email email_tutor`,
      ],
    ],
    [
      'V87 employer e-mail = beneficiary’s',
      {...EMPLOYED, [`${EMPLOYER}/email`]: 'anais@personne.example'},
      [`${BENEFICIARY}/email email_duplicate`, `${EMPLOYER}/email email_duplicate`],
    ],
    [
      'V87 employer e-mail = legal representative’s',
      {...EMPLOYED, ...REPRESENTED, [`${EMPLOYER}/email`]: 'ly@personne.example'},
      [`${REPRESENTATIVE}/email email_duplicate`, `${EMPLOYER}/email email_duplicate`],
    ],
    [
      'V88 tutor e-mail = host’s representative',
      {[`${TUTOR}/email`]: 'direction@vergers.example'},
      [],
    ],
    [
      'V89 two e-mails that differ by case',
      {[`${BENEFICIARY}/email`]: 'DIRECTION@Vergers.example'},
      [
        `${BENEFICIARY}/email email_duplicate`,
        `${HOST}/email email_duplicate`,
        `${TUTOR}/email email_tutor`,
      ],
    ],
    // Upstream strips accents without a word, and may write to somebody else.
    [
      'V89 an e-mail with an accent',
      {[`${BENEFICIARY}/email`]: 'anaïs@personne.example'},
      [`${BENEFICIARY}/email email_accent`],
    ],
    // G14: one rule set, no exemption for old dates.
    [
      'V90 same e-mails, whatever the date',
      {...period('2024-08-26', '2024-08-30'), [`${HOST}/email`]: 'anais@personne.example'},
      [`${BENEFICIARY}/email email_duplicate`, `${HOST}/email email_duplicate`],
    ],
    [
      'V91 tutor e-mail = beneficiary’s, whatever the date',
      {...period('2024-08-26', '2024-08-30'), [`${TUTOR}/email`]: 'anais@personne.example'},
      [`${TUTOR}/email email_tutor`],
    ],
    [
      'V92 phone "wrong"',
      {[`${BENEFICIARY}/phone`]: 'wrong', [`${TUTOR}/phone`]: 'wrong'},
      [`${BENEFICIARY}/phone phone_format`, `${TUTOR}/phone phone_format`],
    ],
    // G14 again, and the same number written in two ways.
    [
      'V93 same phone for two signatories',
      {[`${BENEFICIARY}/phone`]: '01 99 00 00 01'},
      [`${BENEFICIARY}/phone phone_duplicate`, `${HOST}/phone phone_duplicate`],
    ],
    ['V95 tutor phone = beneficiary’s', {[`${TUTOR}/phone`]: '+33639980001'}, []],
    // Upstream refuses them; people who live over the border have such phones (architecture §6).
    ...['+41000123456', '+390012345678', '+3221234567', '+34598765432'].map((phone): Line => [
      `V97 phone ${phone}`,
      {[`${BENEFICIARY}/phone`]: phone},
      [],
    ]),
    [
      'V99 17 without legal representative',
      {[`${BENEFICIARY}/birthdate`]: '2009-06-01', ...period('2026-10-06', '2026-10-09')},
      [`${REPRESENTATIVE} minor_representative_required`],
    ],
    [
      'V99 17 with one',
      {
        [`${BENEFICIARY}/birthdate`]: '2009-06-01',
        ...REPRESENTED,
        ...period('2026-10-06', '2026-10-09'),
      },
      [],
    ],
    ['V100 18 on the first day', {[`${BENEFICIARY}/birthdate`]: '2008-10-06'}, []],
    [
      'V100 18 the day after',
      {[`${BENEFICIARY}/birthdate`]: '2008-10-07', ...period('2026-10-06', '2026-10-09')},
      [`${REPRESENTATIVE} minor_representative_required`],
    ],
    [
      'V101 16 without legal representative, whatever the date (G14)',
      {[`${BENEFICIARY}/birthdate`]: '2010-10-06', ...period('2026-10-06', '2026-10-09')},
      [`${REPRESENTATIVE} minor_representative_required`],
    ],
    [
      'R7 16 the day after',
      {
        [`${BENEFICIARY}/birthdate`]: '2010-10-07',
        ...REPRESENTED,
        ...period('2026-10-06', '2026-10-09'),
      },
      [`${BENEFICIARY}/birthdate age_under_16`],
    ],
    ['R8 120', {[`${BENEFICIARY}/birthdate`]: '1906-10-03'}, []],
    [
      'R8 121',
      {[`${BENEFICIARY}/birthdate`]: '1905-10-03'},
      [`${BENEFICIARY}/birthdate age_over_120`],
    ],
    [
      'V104 131',
      {[`${BENEFICIARY}/birthdate`]: '1895-10-03'},
      [`${BENEFICIARY}/birthdate age_over_120`, `${BENEFICIARY}/birthdate date_unsupported`],
    ],
    ['V105 an adult with a legal representative', REPRESENTED, []],
    [
      'V107 employer SIRET ""',
      {...EMPLOYED, [`${EMPLOYER}/businessSiret`]: ''},
      [`${EMPLOYER}/businessSiret siret_format`],
    ],
    [
      'V107 employer job and address ""',
      {...EMPLOYED, [`${EMPLOYER}/job`]: '', [`${EMPLOYER}/businessAddress`]: ''},
      [],
    ],
    [
      'D5135-1 employed, without the employer',
      {[`${BENEFICIARY}/isEmployed`]: true},
      [`${EMPLOYER} employer_required`],
    ],
    [
      '1.3 emergency contacts left empty',
      {
        [`${BENEFICIARY}/emergencyContact`]: '',
        [`${BENEFICIARY}/emergencyContactPhone`]: '',
        [`${BENEFICIARY}/emergencyContactEmail`]: '',
      },
      [],
    ],
    [
      '1.3 emergency contacts mistyped',
      {
        [`${BENEFICIARY}/emergencyContactPhone`]: '12',
        [`${BENEFICIARY}/emergencyContactEmail`]: 'mina',
      },
      [
        `${BENEFICIARY}/emergencyContactPhone phone_format`,
        `${BENEFICIARY}/emergencyContactEmail email_format`,
      ],
    ],
  ]);

  for (const [name, changes, mobileOnly, issues] of [
    ['no e-mail, a mobile, text messages sent', {[`${BENEFICIARY}/email`]: undefined}, true, []],
    ['e-mail "", a mobile, text messages sent', {[`${BENEFICIARY}/email`]: ''}, true, []],
    [
      'no e-mail, a mobile, no text message',
      {[`${BENEFICIARY}/email`]: undefined},
      false,
      [`${BENEFICIARY}/email mobile_only_unavailable`],
    ],
    [
      'no e-mail, a landline, text messages sent',
      {[`${HOST}/email`]: undefined},
      true,
      [`${HOST}/email contact_required`],
    ],
    [
      'no e-mail, a landline, no text message',
      {[`${HOST}/email`]: ''},
      false,
      [`${HOST}/email mobile_only_unavailable`],
    ],
    [
      'two without e-mail are not the same',
      {[`${BENEFICIARY}/email`]: '', [`${HOST}/email`]: '', [`${HOST}/phone`]: '+33639980009'},
      true,
      [],
    ],
  ] as const) {
    test(`architecture §6 ${name}`, () => {
      assert.deepEqual(judge(changes, {mobileOnly}), issues);
    });
  }
});

describe('10.6 status', () => {
  table(
    ['READY_TO_SIGN', 'IN_REVIEW', 'ACCEPTED_BY_VALIDATOR'].map((status): Line => [
      `V109 V110 V111 status ${status} is the server’s, derived from signatures`,
      {'/status': status, [`${BENEFICIARY}/signedAt`]: '2026-10-02T08:00:00Z'},
      ['/status unknown_field', `${BENEFICIARY}/signedAt unknown_field`],
    ]),
  );
  table([
    ['V122 tutor last name ""', {[`${TUTOR}/lastName`]: ''}, [`${TUTOR}/lastName required`]],
    [
      'V122 beneficiary last name ""',
      {[`${BENEFICIARY}/lastName`]: ''},
      [`${BENEFICIARY}/lastName required`],
    ],
    [
      'V122 birthdate ""',
      {[`${BENEFICIARY}/birthdate`]: ''},
      [`${BENEFICIARY}/birthdate civil_date`],
    ],
  ]);
});
