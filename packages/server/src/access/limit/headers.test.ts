import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rateLimitHeaders} from './headers.ts';
import {POLICIES, type PolicyName} from './policies.ts';
import {tightestOf, type Verdict, verdictOf} from './verdict.ts';

const verdict = (policy: PolicyName, allowed: boolean, tokens: number, cost = 1): Verdict =>
  verdictOf(policy, POLICIES[policy], {allowed, tokens, cost});

test('what is allowed says what remains, and for how long it is less than it can be', () => {
  assert.deepEqual(rateLimitHeaders([verdict('range', true, 899.5), verdict('submit', true, 30)]), {
    'ratelimit-policy': '"range";q=3000;w=60, "submit";q=60;w=600',
    ratelimit: '"range";r=899;t=1, "submit";r=30;t=0',
  });
});

test('what is refused says when to come back', () => {
  assert.deepEqual(rateLimitHeaders([verdict('range', true, 10), verdict('recipient', false, 0)]), {
    'ratelimit-policy': '"range";q=3000;w=60, "recipient";q=5;w=86400',
    ratelimit: '"range";r=10;t=1, "recipient";r=0;t=17280',
    'retry-after': '17280',
  });
});

test('no wait is shorter than a second, and one for several is that of several', () => {
  assert.equal(verdict('range', false, 0.99).retryAfterSeconds, 1);
  assert.equal(verdict('submit', false, 0.5, 3).retryAfterSeconds, 25);
  assert.equal(verdict('submit', false, 0.5).resetSeconds, 5);
});

test('nothing is said where nothing was counted', () => {
  assert.deepEqual(rateLimitHeaders([]), {});
});

test('the tightest of several is the one with the least left of what it serves', () => {
  const [loose, tight] = [verdict('range', true, 100), verdict('submit', true, 1)];
  assert.equal(tightestOf(loose, tight), tight);
  assert.equal(tightestOf(tight, loose), tight);
});
