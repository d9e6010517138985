import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {FORWARDED, PEER} from '../../../test/forwarded.ts';
import {addressRange, clientAddress} from './client-address.ts';

describe('where a request comes from', () => {
  for (const [what, trustedProxies, forwardedFor, expected] of FORWARDED) {
    test(what, () => {
      assert.equal(clientAddress({peer: PEER, forwardedFor, trustedProxies}), expected);
    });
  }

  test('there are at least 50 of them', () => {
    assert.ok(FORWARDED.length >= 50, `${FORWARDED.length}`);
  });

  test('a socket without address is unknown', () => {
    for (const peer of [undefined, '', 'socket']) {
      assert.equal(clientAddress({peer, forwardedFor: null, trustedProxies: 0}), 'unknown');
    }
  });

  test('whatever is written before them, the hops our proxies added decide', () => {
    const hops = fc.oneof(fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(
        fc.string({unit: 'binary', maxLength: 80}),
        hops,
        fc.array(hops, {maxLength: 9}),
        (forged, visitor, between) => {
          const forwardedFor = [forged, visitor, ...between].join(', ');
          const trustedProxies = between.length + 1;
          const found = clientAddress({peer: PEER, forwardedFor, trustedProxies});
          assert.equal(found, visitor);
        },
      ),
      {numRuns: 500},
    );
  });
});

const RANGES: readonly (readonly [address: string, range: string])[] = [
  ['203.0.113.7', '203.0.113.7/32'],
  ['::ffff:203.0.113.7', '203.0.113.7/32'],
  ['::FFFF:cb00:7107', '203.0.113.7/32'],
  ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7/32'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ['', 'unknown'],
  ['unknown', 'unknown'],
  ['203.0.113', 'unknown'],
  ['203.0.113.07', 'unknown'],
  ['203.0.113.7/8', 'unknown'],
  ['2001:db8::1::2', 'unknown'],
  ['[::1]', 'unknown'],
];

describe('the range an address is limited with', () => {
  for (const [address, range] of RANGES) {
    test(`${address} → ${range}`, () => {
      assert.equal(addressRange(address), range);
    });
  }

  test('two addresses of one network of 64 bits share it, however they are written', () => {
    const group = fc.nat(0xffff);
    const four = fc.tuple(group, group, group, group);
    const write = (groups: readonly number[], long: boolean) =>
      groups.map(value => value.toString(16).padStart(long ? 4 : 1, '0')).join(':');
    fc.assert(
      fc.property(four, four, four, (network, one, other) => {
        const range = addressRange(write([...network, ...one], false));
        assert.equal(range, addressRange(write([...network, ...other], true).toUpperCase()));
        assert.equal(range, `${write(network, false)}::/64`);
      }),
    );
  });
});
