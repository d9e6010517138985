import type {Progress} from './proof.ts';

const EVERY_MS = 2000;
const number = new Intl.NumberFormat('fr');

/** A duration as a person says it. */
export const duration = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

/** Says on standard error how far a proof is, how fast it goes and how long is left. */
export const progressOf = (name: string, unit: string): Progress => {
  const begun = performance.now();
  let shown = begun;
  return (done, total) => {
    const now = performance.now();
    if (now - shown < EVERY_MS && done < total) return;
    shown = now;
    const elapsed = now - begun;
    const left = done > 0 ? duration((elapsed * (total - done)) / done) : '…';
    const rate = elapsed > 0 ? ((done * 1000) / elapsed).toFixed(1) : '…';
    process.stderr.write(
      `${name} : ${number.format(done)} / ${number.format(total)} ${unit} · ${rate}/s · reste ${left}\n`,
    );
  };
};

/** A number as a person reads it; a text as it is. */
export const figure = (value: number | string): string =>
  typeof value === 'number' ? number.format(value) : value;
