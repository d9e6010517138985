// Runs every check, side by side, then every suite; prints what each said once it is over, then how
// many tests each has, and fails when one did.
import {spawn} from 'node:child_process';
import {performance} from 'node:perf_hooks';

/** Each step begins once the one before has passed; in a step, rows run at once, each in order. */
const STEPS = [
  [['check'], ['build', 'size']],
  // Nothing else runs beside them: they count on answers in time, and on what is on the screen at
  // the moment it should be.
  [['test:server']],
  [['test:pages']],
  [['test:elements']],
];

const COUNTS = [/^(?:ℹ|#) tests (\d+)/gm, /(\d+) passed, \d+ failed/g];

const countIn = text => {
  const found = COUNTS.flatMap(pattern => [...text.matchAll(pattern)]).at(-1);
  return found ? `, N = ${found[1]}` : '';
};

const lines = [];
let running = [];

const run = name =>
  new Promise(resolve => {
    const begun = performance.now();
    const child = spawn(`npm run --silent ${name}`, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', chunk => (text += chunk));
    }
    running = [...running, name];
    console.log(`En cours : ${running.join(', ')}`);
    child.on('close', code => {
      running = running.filter(one => one !== name);
      const seconds = Math.round((performance.now() - begun) / 1000);
      lines.push(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s${countIn(text)})`);
      process.stdout.write(`\n> ${name}\n\n${text}\n`);
      resolve(code === 0);
    });
  });

/** One after the other, until one fails. */
const inOrder = async names => {
  for (const name of names) if (!(await run(name))) return false;
  return true;
};

let passed = true;
for (const step of STEPS) {
  if (passed) passed = (await Promise.all(step.map(inOrder))).every(Boolean);
}
console.log(lines.join('\n'));
if (!passed) process.exitCode = 1;
