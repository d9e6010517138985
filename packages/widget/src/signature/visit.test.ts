import {expect} from '@open-wc/testing';
import {
  codeFor,
  expireLinks,
  invitationOf,
  makeConvention,
  ownClient,
} from '../../test/first-party-page.ts';
import {isWholeInvitation, openVisit, readVisited} from './visit.ts';

describe('a visit by the link of a message', () => {
  it('opens, reads, and signs with the code received', async () => {
    const client = ownClient();
    const made = await makeConvention();
    const visit = await openVisit(client, await invitationOf(made, 'beneficiary'));
    expect([visit.conventionId, visit.role]).to.deep.equal([made.id, 'beneficiary']);
    const {convention, reading} = await readVisited(client, visit);
    expect(convention.commands).to.include('sign');
    const code = await codeFor(made, 'beneficiary');
    const {documentHash} = reading;
    await visit.within(options =>
      client.signConvention({conventionId: made.id, documentHash, code}, options),
    );
    const after = await readVisited(client, visit);
    expect(after.convention.status).to.equal('PARTIALLY_SIGNED');
  });

  it('goes on under a new session once its own is over', async () => {
    const client = ownClient();
    const made = await makeConvention();
    let opened = 0;
    const counting = {
      openInvitation: (input: {token: string}) => {
        opened += 1;
        return client.openInvitation(input);
      },
    };
    const visit = await openVisit(counting, await invitationOf(made, 'beneficiary'));
    let calls = 0;
    const {convention} = await visit.within(async ({key}) => {
      calls += 1;
      return readVisited(client, {
        ...visit,
        within: call => call({key: calls === 1 ? `ls_${'a'.repeat(43)}` : key}),
      });
    });
    expect([convention.id, opened, calls]).to.deep.equal([made.id, 2, 2]);
  });

  it('knows a whole token from one that was cut', () => {
    const token = `in_${'a'.repeat(43)}`;
    expect([isWholeInvitation(token), isWholeInvitation(token.slice(0, -1))]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('does not open once its link is too old', async () => {
    const made = await makeConvention();
    const token = await invitationOf(made, 'beneficiary');
    await expireLinks(made);
    const code = await openVisit(ownClient(), token).catch((error: unknown) => error);
    expect(code).to.have.property('code', 'link_expired');
  });
});
