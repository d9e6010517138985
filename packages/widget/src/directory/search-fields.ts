import type {DirectoryClient, Job, Place} from '@immersion-kit/sdk';
import type {LitElement} from 'lit';
import {tellIntegrator} from '../failure.ts';
import {Combobox} from '../fields/combobox.ts';
import type {Translation} from '../l10n/fr.ts';

const SUGGESTIONS = 8;

/** What the fields of a search take from the element they are in, when they need it. */
export type FieldsHost = {
  readonly client: () => DirectoryClient;
  readonly texts: () => Translation;
  readonly announce: (message: string) => void;
};

const shared = (element: LitElement, {texts, announce}: FieldsHost) => ({
  texts,
  announce,
  onFailure: (error: unknown) => {
    tellIntegrator(error, element.localName);
  },
});

export const jobField = (element: LitElement, host: FieldsHost): Combobox<Job> =>
  new Combobox<Job>(element, {
    ...shared(element, host),
    name: 'job',
    label: () => host.texts().job,
    hint: () => host.texts().jobHint,
    suggest: async (q, signal) =>
      (await host.client().suggestJobs({q, limit: SUGGESTIONS}, {signal})).data,
    textOf: job => job.appellationLabel,
    detailOf: job => job.romeLabel,
  });

export const placeField = (element: LitElement, host: FieldsHost): Combobox<Place> =>
  new Combobox<Place>(element, {
    ...shared(element, host),
    name: 'place',
    label: () => host.texts().place,
    hint: () => host.texts().placeHint,
    suggest: async (q, signal) =>
      (await host.client().suggestPlaces({q, limit: SUGGESTIONS}, {signal})).data,
    textOf: place => `${place.name} (${place.departmentCode})`,
    detailOf: place => `${place.postcodes[0] ?? ''} ${place.departmentName}`,
  });

/** Settles what was typed and not picked; the first field that means nothing, which says so. */
export const firstUnsettled = async (
  ...fields: readonly (readonly [Combobox<Job> | Combobox<Place>, message: string])[]
): Promise<Combobox<Job> | Combobox<Place> | undefined> => {
  const settled = await Promise.all(fields.map(([field]) => field.settle()));
  fields.forEach(([field, message], index) => {
    field.showError(settled[index] ? '' : message);
  });
  return fields.find((_, index) => !settled[index])?.[0];
};
