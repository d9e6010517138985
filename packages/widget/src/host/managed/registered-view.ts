import type {HostToPublish} from '@immersion-kit/sdk';
import {html, type TemplateResult} from 'lit';
import {formatPhone} from '../../l10n/localize.ts';
import type {Saying} from './saying.ts';
import {type Line, linesView, shownLines} from './shown-view.ts';

/** Who answers at the company, and what is kept of it beside what candidates see. */
const keptLines = ({host}: HostToPublish, {texts}: Saying): Line[] => {
  const {labels, reach, company} = texts.entry;
  const {contact, welcomeAddress: place} = host;
  const {firstName, lastName, job, email, phone} = contact;
  const name = `${firstName} ${lastName}`;
  const lines: readonly (readonly [name: string | undefined, content: string | undefined])[] = [
    [labels['siret'], host.siret],
    [labels['businessName'], host.businessNameCustomized && host.businessName],
    [labels['hostKind'], company.kinds[host.hostKind]],
    [labels['naf'], host.naf],
    [
      labels['numberOfEmployeeRange'],
      host.numberOfEmployeeRange && company.size(host.numberOfEmployeeRange),
    ],
    [labels['maxContactsPerMonth'], String(host.maxContactsPerMonth)],
    [reach.who, job ? `${name}, ${job}` : name],
    [labels['email'], email],
    [labels['phone'], phone && formatPhone(phone)],
    [
      reach.address,
      place &&
        `${place.streetNumberAndAddress}, ${place.postcode} ${place.city}`.replace(/^, /, ''),
    ],
  ];
  return lines.flatMap(([term = '', content]): Line[] => (content ? [[term, content]] : []));
};

/** All that a code publishes, and what of it is never shown. */
export const registeredView = (registered: HostToPublish, saying: Saying): TemplateResult => {
  const {publication, shown} = saying.texts;
  const isByMail = registered.host.contactMode === 'EMAIL';
  return html`<section class="card" id="registered">
    <h2>${shown.title}</h2>
    ${linesView(shownLines(registered, saying))}
    <h3>${publication.kept}</h3>
    ${linesView(keptLines(registered, saying))}
    <p class="soft">${isByMail ? shown.hidden : shown.hiddenUntil}</p>
  </section>`;
};
