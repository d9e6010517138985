import {assert} from '@open-wc/testing';
import {describeCatalogues} from '../../../test/catalogue-rules.ts';
import {departmentText} from './departments.ts';
import {statisticsEn} from './en.ts';
import {statisticsFr} from './fr.ts';

describeCatalogues('the public figures', {
  fr: statisticsFr,
  en: statisticsEn,
  atLeast: 50,
  kept: /Missions locales/g,
});

type Department = {readonly code: string; readonly nom: string};

const REGISTER = '/node_modules/@etalab/decoupage-administratif/data/departements.json';

describe('the names of departments', () => {
  it('are those of the register', async () => {
    const register = (await (await fetch(REGISTER)).json()) as readonly Department[];
    assert.isAbove(register.length, 100);
    for (const {code, nom} of register) {
      assert.equal(departmentText(code), `${nom.replaceAll("'", '’')} (${code})`);
    }
  });

  it('are their code when nobody knows them', () => {
    assert.equal(departmentText('999'), '999');
  });
});
