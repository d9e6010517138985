import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {CONVENTION_EVENTS, EVENT_TYPES, Event, knownEvent} from '@immersion-kit/sdk/contract';
import {canaryWorld} from '../../test/canary-journey.ts';
import {canaryPeople} from '../../test/canary-people.ts';
import {readStrictly} from '../../test/strict-events.ts';

const world = await canaryWorld();
const people = canaryPeople('journal', 1);
await world.leave(people);

describe('the words of the log', () => {
  test('are those that the contract gives to each event, and not one more', async () => {
    const {count, types, wrong} = await readStrictly(world.store);
    assert.deepEqual(wrong, []);
    assert.ok(count > 20);
    const never = EVENT_TYPES.filter(type => !types.has(type));
    console.log(`${count} events, ${types.size} types; never written here: ${never.join(', ')}`);
    assert.ok(types.size > 10);
  });

  test('of a convention are about one, and nobody else', () => {
    const id = '01a207a2-3280-7900-be7c-70a81efadab1';
    for (const type of CONVENTION_EVENTS) {
      const event = {id, position: 1, type, at: '2026-11-23T09:00:00.000Z', data: {}};
      assert.throws(() => knownEvent(Event.parse(event)), type);
    }
  });

  test('that came after this program are left as they are', () => {
    const event = {id: '', position: 1, type: 'host.joined', at: '', data: {}};
    assert.equal(knownEvent(event as never), undefined);
  });
});
