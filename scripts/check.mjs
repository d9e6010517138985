// Runs every check that needs no server, as many at once as the machine has processors; prints what
// each said once it is over, and fails when one did.
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {performance} from 'node:perf_hooks';

const LINTED = ['packages/sdk/src', 'packages/server/src', 'packages/widget/src', 'examples'];
const PROJECTS = [
  'packages/sdk',
  'packages/server',
  'packages/widget',
  'packages/widget/test',
  'examples',
];

/** The longest first: what is short fills the gaps. */
const CHECKS = [
  'eslint .',
  'prettier --check --log-level warn .',
  'knip',
  `depcruise ${LINTED.join(' ')} --config .dependency-cruiser.cjs`,
  'node --conditions=source scripts/life-cycle.mjs --check',
  'node --conditions=source scripts/data-map.mjs --check',
  ...PROJECTS.map(project => `tsc -p ${project}`),
];

const run = command =>
  new Promise(resolve => {
    const begun = performance.now();
    const child = spawn(command, {shell: true, stdio: ['ignore', 'pipe', 'pipe']});
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += chunk));
    child.on('close', code => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${command} (${seconds} s)\n`);
      if (code !== 0) process.stdout.write(`${text}\n`);
      resolve(code === 0);
    });
  });

const waiting = [...CHECKS];
let failed = 0;
const worker = async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!(await run(next))) failed += 1;
  }
};
await Promise.all(Array.from({length: Math.max(1, availableParallelism())}, worker));
console.log(`${CHECKS.length} vérifications, ${failed} en échec`);
if (failed > 0) process.exitCode = 1;
