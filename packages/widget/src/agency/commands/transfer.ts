import type {Agency} from '@immersion-kit/sdk';
import {html, nothing} from 'lit';
import {AskedForm} from '../form/asked-form.ts';
import type {Acting, Tool} from './acting.ts';
import {reasonsView} from './reasons.ts';

/** More would not be read: the name is made more precise instead. */
const MOST_SHOWN = 10;
/** The longest reason the API takes. */
const LONGEST_REASON = 1024;

const placeOf = ({address: {city, postcode}}: Agency): string => `${postcode} ${city}`;

/** Looks for another agency by its name, then hands the convention over to it. */
export const transferTool = (acting: Acting): Tool => {
  const {host, client, saying, failureOf, handle, convention, left} = acting;
  const texts = () => saying().texts.commands.transfer;
  let found: readonly Agency[] | undefined;
  const search = new AskedForm(host, {
    id: 'transfer-search',
    saying,
    failureOf,
    handle,
    questions: () => {
      const {query, queryHint, queryMissing} = texts();
      return [{name: 'q', label: query, hint: queryHint, missing: queryMissing, maxlength: 100}];
    },
    submit: async ({q = ''}) => {
      const {data} = await client.searchAgencies({q, limit: MOST_SHOWN});
      found = data.filter(({id}) => id !== convention().agency.id);
      // One answer needs no choosing.
      choice.set('agencyId', found.length === 1 ? (found[0]?.id ?? '') : '');
    },
  });
  const choice = new AskedForm(host, {
    id: 'transfer',
    saying,
    failureOf,
    handle,
    questions: () => {
      const {reason, reasonMissing} = saying().texts.commands;
      return [
        {
          name: 'agencyId',
          label: texts().to,
          kind: 'radio',
          missing: texts().toMissing,
          choices: (found ?? []).map(agency => ({
            value: agency.id,
            label: agency.name,
            detail: placeOf(agency),
          })),
        },
        {
          name: 'justification',
          label: reason,
          hint: texts().hint,
          kind: 'words',
          missing: reasonMissing,
          maxlength: LONGEST_REASON,
        },
      ];
    },
    submit: async ({agencyId = '', justification = ''}, idempotencyKey) => {
      const {id: conventionId} = convention();
      await client.transferConvention({conventionId, agencyId, justification}, {idempotencyKey});
      await left(texts().done);
    },
  });
  const reasons = () =>
    reasonsView(choice, 'justification', saying().texts.commands.startFrom, texts().ready);
  return {
    render: () => html`
      ${search.render({action: texts().search, isQuiet: true})}
      <p role="status">${found === undefined ? nothing : texts().found(found.length)}</p>
      ${
        found === undefined || found.length === 0
          ? nothing
          : choice.render({action: texts().action, beside: reasons()})
      }
    `,
    focus: () => search.focus('q'),
    isBegun: () => choice.isBegun,
    words: () => choice.values['justification'] ?? '',
  };
};
