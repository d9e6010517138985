/** SQLSTATE that mean "not now": connection lost, shutting down, too many, two that crossed. */
const AWAY = /^(?:08|57P|53|40001|40P01)/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const SAID =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable/i;

/** Tells an absent or saturated database from a fault of ours. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return AWAY.test(code) || NETWORK.has(code) || SAID.test(error.message);
};
