import {parseArgs} from 'node:util';
import {globalSetup, globalTeardown} from '../test/global-setup.ts';
import type {Outcome, Proof} from './proof.ts';
import {PROOFS} from './proofs.ts';
import {duration, figure, progressOf} from './screen.ts';

const MOST_SHOWN = 10;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {n: {type: 'string'}},
});

const usage = (problem: string): never => {
  process.stderr.write(
    `${problem}\nEmploi : npm run proof -- [nom…] [--n nombre]\n` +
      PROOFS.map(({name, claim, n, unit}) => `  ${name} : ${claim} (${figure(n)} ${unit})\n`).join(
        '',
      ),
  );
  process.exit(2);
};

const chosen = positionals.map(
  word =>
    PROOFS.find(({name}) => name === word) ?? usage(`Aucune preuve ne s'appelle « ${word} ».`),
);
const wanted = values.n === undefined ? undefined : Number(values.n);
if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0)) {
  usage('« --n » attend un nombre entier, par exemple « --n 2000 ».');
}

type Ran = {
  readonly proof: Proof;
  readonly n: number;
  readonly ms: number;
  readonly outcome: Outcome;
};

const runOne = async (proof: Proof): Promise<Ran> => {
  const n = wanted ?? proof.n;
  const begun = performance.now();
  const outcome = await proof
    .run({n, progress: progressOf(proof.name, proof.unit)})
    .catch((error: unknown): Outcome => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return {rows: [], divergences: [`la preuve s'est arrêtée : ${text}`]};
    });
  for (const divergence of outcome.divergences.slice(0, MOST_SHOWN)) {
    process.stderr.write(`\n${proof.name} : ${divergence}\n`);
  }
  return {proof, n, ms: performance.now() - begun, outcome};
};

const print = (ran: readonly Ran[]): void => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const head = ['preuve', 'N', 'durée', 'écarts', 'verdict'];
  process.stdout.write(`\n${line(head)}${line(head.map(() => '---'))}`);
  for (const {proof, n, ms, outcome} of ran) {
    const {length} = outcome.divergences;
    process.stdout.write(
      line([
        `${proof.name} : ${proof.claim}`,
        `${figure(n)} ${proof.unit}`,
        duration(ms),
        figure(length),
        length === 0 ? 'tenue' : '**manquée**',
      ]),
    );
  }
  for (const {proof, outcome} of ran.filter(one => one.outcome.rows.length > 0)) {
    process.stdout.write(`\n${line([proof.name, 'compte'])}${line(['---', '---:'])}`);
    for (const [name, value] of outcome.rows) process.stdout.write(line([name, figure(value)]));
  }
};

// Left by Ctrl-C, or by whoever read our output, PostgreSQL would go on without us.
const leave = () => {
  void globalTeardown().finally(() => process.exit(130));
};
process.once('SIGINT', leave);
process.once('SIGTERM', leave);
process.stdout.once('error', leave);

await globalSetup();
try {
  const ran: Ran[] = [];
  for (const proof of chosen.length > 0 ? chosen : PROOFS) ran.push(await runOne(proof));
  print(ran);
  if (ran.some(({outcome}) => outcome.divergences.length > 0)) process.exitCode = 1;
} finally {
  await globalTeardown();
}
