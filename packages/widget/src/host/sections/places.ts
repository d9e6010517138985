import {MAX_HOST_ADDRESSES} from '@immersion-kit/sdk/contract';
import {html, nothing, type TemplateResult} from 'lit';
import type {EntryForm} from '../entry-form.ts';
import {group, placeFields} from '../entry-view.ts';

/** What may be done to the list of places. */
type PlaceActions = {readonly add: () => void; readonly remove: (index: number) => void};

/** Where people are welcomed: one place or several. */
export const placesSection = (form: EntryForm, {add, remove}: PlaceActions): TemplateResult => {
  const {places} = form.texts;
  const {businessAddresses} = form.typed;
  const isOnlyOne = businessAddresses.length === 1;
  const place = (index: number): TemplateResult => {
    const path = `businessAddresses/${index}`;
    if (isOnlyOne) return placeFields(form, path);
    return group(
      form,
      {path, legend: places.one(index + 1), isInner: true},
      html`${placeFields(form, path)}
        <div>
          <button
            type="button"
            class="link"
            @click=${() => {
              remove(index);
            }}
          >
            ${places.remove(index + 1)}
          </button>
        </div>`,
    );
  };
  return group(
    form,
    {path: 'businessAddresses', legend: places.legend},
    html`${businessAddresses.map((_, index) => place(index))}
    ${
      businessAddresses.length < MAX_HOST_ADDRESSES
        ? html`<div>
            <button type="button" class="button" id="add-place" @click=${add}>${places.add}</button>
          </div>`
        : nothing
    }`,
  );
};
