import type {Host, TestPlace} from '../../server/test/fixtures.ts';
import {fictionalSiret} from '../../server/src/demo/hosts.ts';

export const PLACES: readonly TestPlace[] = [
  {
    code: '57463',
    name: 'Metz',
    department: '57',
    postcodes: ['57000', '57050'],
    lat: 49.1193,
    lon: 6.1757,
    population: 120_000,
  },
  {
    code: '57465',
    name: 'Metzeresche',
    department: '57',
    postcodes: ['57920'],
    lat: 49.31,
    lon: 6.29,
    population: 950,
  },
  {
    code: '54395',
    name: 'Nancy',
    department: '54',
    postcodes: ['54000'],
    lat: 48.6921,
    lon: 6.1844,
    population: 104_000,
  },
  {
    code: '80829',
    name: 'Y',
    department: '80',
    postcodes: ['80190'],
    lat: 49.8,
    lon: 2.99,
    population: 90,
  },
  {
    code: '76255',
    name: 'Eu',
    department: '76',
    postcodes: ['76260'],
    lat: 50.05,
    lon: 1.42,
    population: 6600,
  },
];

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Thirty bakeries around Metz, a remote studio, and a register row. */
export const HOSTS: readonly Host[] = [
  ...Array.from({length: 30}, (_, n): Host => ({
    siret: fictionalSiret(n),
    name: `Fournil n° ${n + 1}`,
    naf: '1071C',
    employeeRange: '3-5',
    contactMode: 'EMAIL',
    welcome: n === 0 ? 'yes-ft-certified' : null,
    places: [
      {
        id: id(n),
        city: 'Metz',
        postcode: '57000',
        department: '57',
        lat: 49.1193 + n * 0.002,
        lon: 6.1757,
      },
    ],
    offers: [['D1102', '11573', 'ON_SITE']],
  })),
  {
    siret: fictionalSiret(40),
    name: '<img src=x onerror=alert(1)>',
    customizedName: 'Studio & Cie <b>web</b>',
    places: [
      {id: id(40), city: 'Nancy', postcode: '54000', department: '54', lat: 48.69, lon: 6.18},
    ],
    offers: [['M1805', '38444', 'FULL_REMOTE']],
  },
  {
    siret: fictionalSiret(41),
    name: 'Ménage du Registre',
    voluntary: false,
    source: 'SIRENE',
    places: [
      {id: id(41), city: 'Nancy', postcode: '54000', department: '54', lat: 48.7, lon: 6.19},
    ],
    offers: [['K1304', '', 'ON_SITE']],
  },
];
