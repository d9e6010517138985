import {PARTIES, type SignatoryRole} from '@immersion-kit/sdk/contract';
import {html} from 'lit';
import {formatPhone} from '../../l10n/localize.ts';
import {AskedForm} from '../form/asked-form.ts';
import type {Acting, Tool} from './acting.ts';

type Party = {
  readonly role: SignatoryRole;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
};

/** The parties who have not signed: theirs alone may be corrected. */
const awaitedParties = (acting: Pick<Acting, 'convention'>): Party[] => {
  const {content, signatures} = acting.convention();
  return Object.entries(PARTIES).flatMap(([key, role]) => {
    const person = content.signatories[key as keyof typeof PARTIES];
    const isAwaited = signatures.some(one => one.role === role && one.signedAt === undefined);
    if (!person || !isAwaited) return [];
    const {firstName, lastName, email = '', phone} = person;
    return [{role, name: `${firstName} ${lastName}`, email, phone: formatPhone(phone)}];
  });
};

/** A correction that may be begun from the name of somebody. */
export type ContactTool = Tool & {readonly choose: (role: string) => Promise<void>};

/** Corrects the address of somebody who has not signed. */
export const contactTool = (acting: Acting): ContactTool => {
  const {host, client, saying, failureOf, handle, convention, done} = acting;
  const texts = () => saying().texts.commands.contact;
  const roleIn = (values: Readonly<Record<string, string>>) => {
    const parties = awaitedParties(acting);
    return (parties.find(({role}) => role === values['role']) ?? parties[0])?.role;
  };
  /** What the convention has now, to see what is wrong in it. */
  const hintOf = (known: 'email' | 'phone'): {hint?: string} => {
    const role = roleIn(form.values);
    const now = awaitedParties(acting).find(one => one.role === role)?.[known] ?? '';
    return now === '' ? {} : {hint: texts().now(now)};
  };
  const form: AskedForm = new AskedForm(host, {
    id: 'contact',
    saying,
    failureOf,
    handle,
    values: {role: roleIn({}) ?? '', email: '', phone: ''},
    questions: () => {
      const {standing} = saying();
      const {who, email, phone, missing} = texts();
      return [
        {
          name: 'role',
          label: who,
          kind: 'select',
          missing,
          choices: awaitedParties(acting).map(({role, name}) => ({
            value: role,
            label: `${name} (${standing.roles[role] ?? role})`,
          })),
        },
        {name: 'email', label: email, kind: 'email', ...hintOf('email')},
        {name: 'phone', label: phone, kind: 'tel', ...hintOf('phone')},
      ];
    },
    judge: ({email = '', phone = ''}) =>
      new Map(email === '' && phone === '' ? [['email', texts().missing]] : []),
    submit: async (values, idempotencyKey) => {
      const role = roleIn(values);
      if (role === undefined) return;
      const {email = '', phone = ''} = values;
      await client.correctContact(
        {
          conventionId: convention().id,
          role,
          ...(email === '' ? {} : {email}),
          ...(phone === '' ? {} : {phone}),
        },
        {idempotencyKey},
      );
      await done(texts().done);
    },
  });
  return {
    render: () =>
      html`<p class="hint">${texts().hint}</p>
        ${form.render({action: texts().action})}`,
    focus: () => form.focus('email'),
    isBegun: () => form.isBegun,
    words: () => '',
    choose: role => {
      form.set('role', role);
      return form.focus('email');
    },
  };
};
