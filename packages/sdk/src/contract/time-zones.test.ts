import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

/** Tests that must say the same wherever the computer is. This file is not one of them. */
const FILES = [
  'primitives/civil-day.test.ts',
  'convention/schedule.test.ts',
  'convention/schedule-weeks.test.ts',
  'convention/schedule-properties.test.ts',
  'convention/schedule-rules.test.ts',
  'convention/acceptance-dates.test.ts',
  'convention/acceptance-people.test.ts',
  'convention/rules/cumulation.test.ts',
  'convention/rules/dates.test.ts',
  'convention/rules/renewal.test.ts',
];

/** Zones, with the minutes from their clock to UTC on 1 January and on 1 July 2027. */
const ZONES: Readonly<Record<string, [january: number, july: number]>> = {
  'Europe/Paris': [-60, -120],
  'America/Martinique': [240, 240],
  'Indian/Reunion': [-240, -240],
  'Pacific/Auckland': [-780, -720],
  UTC: [0, 0],
};

const OFFSETS =
  'console.log(JSON.stringify([0, 6].map(m => new Date(2027, m).getTimezoneOffset())))';

const run = promisify(execFile);

const node = async (zone: string, ...args: string[]): Promise<string> => {
  // Told that a test started them, the children would run nothing.
  const {NODE_TEST_CONTEXT: _, ...environment} = process.env;
  const {stdout} = await run(process.execPath, args, {env: {...environment, TZ: zone}});
  return stdout;
};

describe('civil days and schedules', {concurrency: true}, () => {
  const files = FILES.map(file => fileURLToPath(new URL(file, import.meta.url)));
  for (const [zone, offsets] of Object.entries(ZONES)) {
    test(`are the same in ${zone}`, async t => {
      assert.deepEqual(JSON.parse(await node(zone, '--eval', OFFSETS)), offsets);
      // A child that fails makes this fail, and names what failed.
      const report = await node(
        zone,
        '--conditions=source',
        '--test',
        '--test-reporter=tap',
        ...files,
      ).catch((error: unknown) => {
        const {stdout} = error as {stdout: string};
        const failed = stdout.split('\n').filter(line => line.includes('not ok'));
        throw new Error(`with TZ=${zone}\n${failed.join('\n')}`);
      });
      const count = (name: string) =>
        Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1]);
      assert.equal(count('fail'), 0);
      assert.ok(count('pass') > 100, `only ${String(count('pass'))} tests ran`);
      assert.equal(count('pass'), count('tests'));
      t.diagnostic(`${zone}: ${String(count('tests'))} tests`);
    });
  }
});
