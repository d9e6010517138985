import {isPublic, type Line, personal, type TableLines, technical} from '../line.ts';

const own = personal('any', {mayAppearIn: ['self-api', 'mail']});

/** What a company says of itself: all of it is shown, but who answers there and where to come. */
const ENTRY: Readonly<Record<string, Line>> = {
  siret: isPublic,
  businessName: isPublic,
  businessNameCustomized: isPublic,
  naf: isPublic,
  numberOfEmployeeRange: isPublic,
  hostKind: isPublic,
  website: isPublic,
  additionalInformation: isPublic,
  'businessAddresses[].id': technical,
  'businessAddresses[].streetNumberAndAddress': isPublic,
  'businessAddresses[].postcode': isPublic,
  'businessAddresses[].city': isPublic,
  'offers[].appellationCode': isPublic,
  'offers[].remoteWorkMode': isPublic,
  fitForDisabledWorkers: isPublic,
  'searchableBy.students': isPublic,
  'searchableBy.jobSeekers': isPublic,
  nextAvailabilityDate: isPublic,
  maxContactsPerMonth: technical,
  contactMode: isPublic,
  'contact.firstName': own,
  'contact.lastName': own,
  'contact.job': own,
  'contact.email': own,
  'contact.phone': own,
  'welcomeAddress.id': technical,
  'welcomeAddress.streetNumberAndAddress': own,
  'welcomeAddress.postcode': technical,
  'welcomeAddress.city': technical,
};

/** The tables of companies that join, by themselves or through a partner. */
export const HOST_TABLES: Readonly<Record<string, TableLines>> = {
  host: {
    holds: 'Les fiches des entreprises qui accueillent, et la personne qui y répond',
    why: 'Montrer la fiche ; transmettre les demandes à la bonne personne',
    rowsOf: 'host',
    retention: 'host',
    columns: {
      siret: isPublic,
      content: {fields: ENTRY},
      status: technical,
      revision: technical,
      managed_by: technical,
      paused_until: technical,
      created_at: technical,
      updated_at: technical,
      confirmed_at: technical,
      reminded_at: technical,
    },
  },
  host_registration: {
    holds: 'Les inscriptions d’entreprises qui attendent leur code',
    why: 'Ne publier que ce que l’entreprise a confirmé',
    rowsOf: 'host',
    retention: 'registration',
    columns: {
      id: technical,
      siret: isPublic,
      content: {fields: ENTRY},
      submitted_by: technical,
      created_at: technical,
      code_sent_at: technical,
      expires_at: technical,
    },
  },
};
