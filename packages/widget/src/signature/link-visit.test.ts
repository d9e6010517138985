import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {invitationOf, makeConvention, ownClient} from '../../test/first-party-page.ts';
import {until} from '../../test/linked-page.ts';
import {standingFr} from '../l10n/standing/fr.ts';
import {pageFailure} from '../l10n/standing/failure.ts';
import {LinkVisit} from './link-visit.ts';
import {readVisited} from './visit.ts';

customElements.define('visiting-page', class extends LitElement {});

const visiting = async () => {
  const host = await fixture<LitElement>(html`<visiting-page></visiting-page>`);
  const client = ownClient();
  let turns = 0;
  const held: (() => void)[] = [];
  const link = new LinkVisit(host, {
    client: () => client,
    failureOf: error => pageFailure(error, standingFr, 'fr'),
    read: async visit => {
      if (held.length > 0) await new Promise<void>(resolve => held.push(resolve));
      return readVisited(client, visit);
    },
    turned: () => {
      turns += 1;
    },
  });
  return {
    link,
    turns: () => turns,
    hold: () => held.push(() => undefined),
    release: () => {
      for (const release of held.splice(0)) release();
    },
    held,
  };
};

describe('the link of a page', () => {
  it('shows what the last link opened, however late an earlier one answers', async () => {
    const [one, two] = [await makeConvention(), await makeConvention()];
    const {link, hold, release, held, turns} = await visiting();
    hold();
    link.begin(await invitationOf(one, 'beneficiary'));
    await until(() => held.length > 1, 'began to read');
    const late = held.splice(0);
    link.begin(await invitationOf(two, 'establishment-representative'));
    await until(() => link.phase.name === 'open', 'opened');
    for (const answer of late) answer();
    release();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(link.phase.name === 'open' && link.phase.visit.conventionId).to.equal(two.id);
    expect(turns()).to.equal(1);
  });

  it('forgets what was opening once it is told of no link', async () => {
    const made = await makeConvention();
    const {link, turns} = await visiting();
    link.begin(await invitationOf(made, 'beneficiary'));
    link.begin(undefined);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect([link.phase.name, turns()]).to.deep.equal(['missing', 1]);
  });
});
