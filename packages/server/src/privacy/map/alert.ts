import {personal, type TableLines, technical} from '../line.ts';

const own = personal('any', {mayAppearIn: ['mail', 'self-api']});

/** The alerts people asked for. */
export const ALERT_TABLES: Readonly<Record<string, TableLines>> = {
  search_alert: {
    holds: 'Les alertes demandées : une adresse, un métier, un lieu ; l’adresse seule dit à qui',
    why: 'Prévenir des nouvelles entreprises qui accueillent',
    rowsOf: 'recipient',
    retention: 'alert',
    columns: {
      id: technical,
      recipient: personal('any', {mayAppearIn: ['mail']}),
      search: {
        fields: {
          appellationCode: technical,
          romeCode: technical,
          latitude: own,
          longitude: own,
          distanceKm: technical,
          jobLabel: own,
          placeLabel: own,
        },
      },
      status: technical,
      created_at: technical,
      asked_at: technical,
      confirmed_at: technical,
      looked_at: technical,
      stopped_at: technical,
    },
  },
};
