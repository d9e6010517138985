import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import {test} from 'node:test';
import {testStore} from '../../test/database.ts';
import {signingWorld} from '../../test/tokens/signing-world.ts';

const ROUNDS = 30;
const SPREAD = 10;
const MOST_MS = 12;
const OLD = 'direction@vergers.example';
const role = 'establishment-representative';

const world = await signingWorld(await testStore());

test('a link that leaves while its address is corrected never opens afterwards', async context => {
  let sent = 0;
  let mostMs = MOST_MS;
  for (let round = 0; round < ROUNDS; round += 1) {
    const {conventionId, tokenOf} = await world.invited();
    await world.page.renewInvitation({token: tokenOf(role)});
    await world.agency.readConvention({conventionId});
    const correct = async () => {
      await sleep(((round % SPREAD) * mostMs) / SPREAD);
      await world.agency.correctContact({conventionId, role, email: 'nouvelle@vergers.example'});
    };
    const [letters] = await Promise.all([world.deliver(), correct()]);
    for (const {to, token, kind} of [...letters, ...(await world.deliver())]) {
      if (to !== OLD || kind !== 'invitation-renewed' || !token) continue;
      sent += 1;
      await assert.rejects(world.page.openInvitation({token}), {code: 'link_invalid'});
    }
    // On a busy machine links leave later: they must be let leave.
    if (sent === 0 && round % SPREAD === SPREAD - 1) mostMs *= 5;
  }
  context.diagnostic(`${ROUNDS} rounds, ${sent} links sent to the old address`);
  assert.ok(sent > 0, 'no link left in time to be judged');
});
