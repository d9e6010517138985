import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

/** Zones, with the minutes from their clock to UTC on 1 January and on 1 July 2027. */
const ZONES: Readonly<Record<string, readonly [january: number, july: number]>> = {
  'Europe/Paris': [-60, -120],
  'America/Martinique': [240, 240],
  'Indian/Reunion': [-240, -240],
  'Pacific/Auckland': [-780, -720],
  UTC: [0, 0],
};

const CALENDAR = fileURLToPath(new URL('calendar.test.ts', import.meta.url));
/** Loaded before the tests, in their very process: the clock they run under. */
const SAY_OFFSETS = `data:text/javascript,${encodeURIComponent(
  'console.log("# offsets", ...[0, 6].map(month => new Date(2027, month).getTimezoneOffset()))',
)}`;
const run = promisify(execFile);

describe('dates of conventions, wherever the server is', {concurrency: 2}, () => {
  for (const [zone, offsets] of Object.entries(ZONES)) {
    test(`the same with TZ=${zone}`, async t => {
      // Told that a test started it, the child would run nothing.
      const {NODE_TEST_CONTEXT: _, ...environment} = process.env;
      const args = [
        '--conditions=source',
        '--import',
        SAY_OFFSETS,
        '--test-reporter=tap',
        CALENDAR,
      ];
      const {stdout} = await run(process.execPath, args, {env: {...environment, TZ: zone}}).catch(
        (error: unknown) => {
          const failed = (error as {stdout?: string}).stdout?.split('\n') ?? [];
          throw new Error(
            `TZ=${zone}\n${failed.filter(line => /not ok|error:/.test(line)).join('\n')}`,
          );
        },
      );
      assert.match(stdout, new RegExp(`^# offsets ${offsets.join(' ')}$`, 'm'));
      const count = (name: string) =>
        Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(stdout)?.[1]);
      assert.equal(count('fail'), 0);
      assert.ok(count('pass') > 20, stdout);
      assert.equal(count('pass'), count('tests'));
      t.diagnostic(`${zone}: ${count('tests')} tests`);
    });
  }
});
